#include "cresolv.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <resolv.h>
#include <string.h>

int cresolv_query(const char *name, uint16_t type, uint8_t *buffer, size_t size) {
  int count = res_mkquery(ns_o_query, name, ns_c_in, type, NULL, 0, NULL, buffer, (int)size);
  if (count < NS_HFIXEDSZ) return -1;
  HEADER *header = (HEADER *)(void *)buffer;
  header->rd = 1;
  header->ad = 1;
  return count;
}

bool cresolv_open(const uint8_t *bytes, size_t count, ns_msg *message, cresolv_header *header) {
  if (count > NS_MAXMSG || ns_initparse(bytes, (int)count, message) != 0) return false;
  header->id = ns_msg_id(*message);
  header->is_response = ns_msg_getflag(*message, ns_f_qr) != 0;
  header->offers_recursion = ns_msg_getflag(*message, ns_f_ra) != 0;
  header->is_authenticated = ns_msg_getflag(*message, ns_f_ad) != 0;
  header->opcode = (uint8_t)ns_msg_getflag(*message, ns_f_opcode);
  header->rcode = (uint8_t)ns_msg_getflag(*message, ns_f_rcode);
  header->questions = ns_msg_count(*message, ns_s_qd);
  header->answers = ns_msg_count(*message, ns_s_an);
  return true;
}

static bool read_record(ns_msg *message, ns_sect section, int index, char *name, cresolv_record *record) {
  ns_rr rr;
  if (ns_parserr(message, section, index, &rr) != 0) return false;
  // The root is the empty text here, unlike everywhere else.
  strcpy(name, *ns_rr_name(rr) == '\0' ? "." : ns_rr_name(rr));
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

bool cresolv_system_server(char *text, size_t size) {
  struct __res_state state;
  memset(&state, 0, sizeof state);
  if (res_ninit(&state) != 0) return false;
  bool found = false;
  if (state.nscount > 0 && state.nsaddr_list[0].sin_family == AF_INET) {
    found = inet_ntop(AF_INET, &state.nsaddr_list[0].sin_addr, text, (socklen_t)size) != NULL;
  } else if (state.nscount > 0 && state._u._ext.nsaddrs[0] != NULL) {
    found = inet_ntop(AF_INET6, &state._u._ext.nsaddrs[0]->sin6_addr, text, (socklen_t)size) != NULL;
  }
  res_nclose(&state);
  return found;
}
