#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>

// Swift cannot call variadic C functions, and libcurl sets and reads every
// option through one. Each function here fixes the type of the last argument.

/// Receives bytes of an answer; returning less than `size * count` aborts the transfer.
typedef size_t (*ccurl_receive)(char *_Nullable bytes, size_t size, size_t count, void *_Nullable context);

/// Runs after a connection is ready and before the first byte of the request leaves.
typedef int (*ccurl_before_request)(void *_Nullable context, char *_Nullable remote_address,
                                    char *_Nullable local_address, int remote_port, int local_port);

/// Initialises libcurl for the whole process.
CURLcode ccurl_global_init(void);

CURLcode ccurl_set_long(CURL *_Nonnull easy, CURLoption option, long value);
CURLcode ccurl_set_offset(CURL *_Nonnull easy, CURLoption option, curl_off_t value);
CURLcode ccurl_set_string(CURL *_Nonnull easy, CURLoption option, const char *_Nonnull value);
CURLcode ccurl_set_bytes(CURL *_Nonnull easy, CURLoption option, const void *_Nonnull bytes);
CURLcode ccurl_set_list(CURL *_Nonnull easy, CURLoption option, struct curl_slist *_Nullable list);
CURLcode ccurl_set_error_buffer(CURL *_Nonnull easy, char *_Nonnull buffer);
CURLcode ccurl_set_body_callback(CURL *_Nonnull easy, ccurl_receive _Nonnull receive,
                                 void *_Nonnull context);
CURLcode ccurl_set_header_callback(CURL *_Nonnull easy, ccurl_receive _Nonnull receive,
                                   void *_Nonnull context);
CURLcode ccurl_set_before_request(CURL *_Nonnull easy, ccurl_before_request _Nonnull before_request,
                                  void *_Nonnull context);

CURLcode ccurl_get_long(CURL *_Nonnull easy, CURLINFO info, long *_Nonnull value);

/// Reads the socket of a connection that was made without a transfer.
CURLcode ccurl_get_socket(CURL *_Nonnull easy, curl_socket_t *_Nonnull socket);

CURLMcode ccurl_multi_set_long(CURLM *_Nonnull multi, CURLMoption option, long value);

/// Reads a part of a URL with its host name as A-labels, whatever the process's locale is.
CURLUcode ccurl_url_get_ascii(CURLU *_Nonnull url, CURLUPart part, char *_Nullable *_Nonnull text);

/// Keeps SIGPIPE away from the calling thread; writing to a closed socket then fails with EPIPE.
void ccurl_block_sigpipe_in_this_thread(void);

#endif
