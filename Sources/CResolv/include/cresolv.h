#ifndef CRESOLV_H
#define CRESOLV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <arpa/nameser.h>

// The C library writes and reads DNS messages. Its macros do not reach Swift, and it has no accessor for some
// fields, so each function here does one small step and checks what its caller cannot.

/// The room for the presentation of any name.
#define CRESOLV_NAME_SIZE NS_MAXDNAME

/// The room for an address as text.
#define CRESOLV_ADDRESS_SIZE 64
/// The most name servers that a system's configuration can name.
#define CRESOLV_MOST_SERVERS 3

/// What the header of a message says.
typedef struct {
  uint16_t id;
  bool is_response;
  bool offers_recursion;
  bool is_authoritative;
  uint8_t opcode;
  uint8_t rcode;
  uint16_t questions;
  uint16_t answers;
} cresolv_header;

/// A record, or a question, of a message.
typedef struct {
  uint16_t type;
  uint16_t rr_class;
  /// Within the message; NULL for a question.
  const uint8_t *_Nullable data;
  size_t length;
} cresolv_record;

/// Writes the query for a name in presentation format; it asks for recursion.
/// Returns the number of octets, or -1.
int cresolv_query(const char *_Nonnull name, uint16_t type, uint8_t *_Nonnull buffer, size_t size);

/// Reads a message; the handle points into it. Returns whether all of it could be read.
bool cresolv_open(const uint8_t *_Nonnull bytes, size_t count, ns_msg *_Nonnull message,
                  cresolv_header *_Nonnull header);

/// Reads a question or an answer and its owner. Returns whether it could be read.
bool cresolv_question(ns_msg *_Nonnull message, int index, char *_Nonnull name,
                      cresolv_record *_Nonnull record);
bool cresolv_answer(ns_msg *_Nonnull message, int index, char *_Nonnull name,
                    cresolv_record *_Nonnull record);

/// Reads the name that ends a record's data, after some octets of other data. Returns whether it ends exactly there.
bool cresolv_final_name(ns_msg *_Nonnull message, const cresolv_record *_Nonnull record, size_t before,
                        char *_Nonnull name);

/// Writes the addresses of the name servers of the system's configuration, one behind the other and each with the room
/// of CRESOLV_ADDRESS_SIZE. Returns how many.
int cresolv_system_servers(char *_Nonnull texts, int most);

#endif
