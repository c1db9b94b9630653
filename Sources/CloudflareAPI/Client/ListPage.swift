/// One page of a list.
struct ListPage<Item: Sendable>: Sendable {
  let number: Int
  let items: [Item]
  let info: ResultInfo?
}
