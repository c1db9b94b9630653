#include "cresolv.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <resolv.h>
#include <string.h>

_Static_assert(CRESOLV_MOST_SERVERS >= MAXNS, "there is room for all servers");

int cresolv_query(const char *name, uint16_t type, uint8_t *buffer, size_t size) {
  int count = res_mkquery(ns_o_query, name, ns_c_in, type, NULL, 0, NULL, buffer, (int)size);
  if (count < NS_HFIXEDSZ) return -1;
  HEADER *header = (HEADER *)(void *)buffer;
  header->rd = 1;
  return count;
}

bool cresolv_open(const uint8_t *bytes, size_t count, ns_msg *message, cresolv_header *header) {
  if (count > NS_MAXMSG || ns_initparse(bytes, (int)count, message) != 0) return false;
  header->id = ns_msg_id(*message);
  header->is_response = ns_msg_getflag(*message, ns_f_qr) != 0;
  header->offers_recursion = ns_msg_getflag(*message, ns_f_ra) != 0;
  header->is_authoritative = ns_msg_getflag(*message, ns_f_aa) != 0;
  header->opcode = (uint8_t)ns_msg_getflag(*message, ns_f_opcode);
  header->rcode = (uint8_t)ns_msg_getflag(*message, ns_f_rcode);
  header->questions = ns_msg_count(*message, ns_s_qd);
  header->answers = ns_msg_count(*message, ns_s_an);
  return true;
}

static bool read_record(ns_msg *message, ns_sect section, int index, char *name, cresolv_record *record) {
  ns_rr rr;
  if (ns_parserr(message, section, index, &rr) != 0) return false;
  strcpy(name, ns_rr_name(rr));
  record->type = ns_rr_type(rr);
  record->rr_class = ns_rr_class(rr);
  record->data = section == ns_s_qd ? NULL : ns_rr_rdata(rr);
  record->length = section == ns_s_qd ? 0 : ns_rr_rdlen(rr);
  return true;
}

bool cresolv_question(ns_msg *message, int index, char *name, cresolv_record *record) {
  return read_record(message, ns_s_qd, index, name, record);
}

bool cresolv_answer(ns_msg *message, int index, char *name, cresolv_record *record) {
  return read_record(message, ns_s_an, index, name, record);
}

bool cresolv_final_name(ns_msg *message, const cresolv_record *record, size_t before, char *name) {
  if (record->data == NULL || record->length <= before) return false;
  int count = ns_name_uncompress(ns_msg_base(*message), ns_msg_end(*message), record->data + before, name,
                                 CRESOLV_NAME_SIZE);
  return count >= 0 && before + (size_t)count == record->length;
}

/// Writes the address of one server; one whose address means nothing without an interface is left out.
static bool write_server(const struct __res_state *state, int index, char *text, size_t size) {
  if (state->nsaddr_list[index].sin_family == AF_INET) {
    return inet_ntop(AF_INET, &state->nsaddr_list[index].sin_addr, text, (socklen_t)size) != NULL;
  }
  const struct sockaddr_in6 *address = state->_u._ext.nsaddrs[index];
  if (address == NULL || address->sin6_scope_id != 0) return false;
  return inet_ntop(AF_INET6, &address->sin6_addr, text, (socklen_t)size) != NULL;
}

int cresolv_system_servers(char *texts, int most) {
  struct __res_state state;
  memset(&state, 0, sizeof state);
  if (res_ninit(&state) != 0) return 0;
  int count = 0;
  for (int index = 0; index < state.nscount && count < most; index++) {
    if (write_server(&state, index, texts + count * CRESOLV_ADDRESS_SIZE, CRESOLV_ADDRESS_SIZE)) count++;
  }
  res_nclose(&state);
  return count;
}
