import NIOCore

/// Runs tasks on the threads that serve the connections.
///
/// The tests share their process with a sandbox and can keep the threads of all other tasks busy for seconds; its
/// answers must not come late because of that.
final class EventLoopExecutor: TaskExecutor {
  private let loops: any EventLoopGroup

  init(_ loops: any EventLoopGroup) { self.loops = loops }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    loops.any().execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
