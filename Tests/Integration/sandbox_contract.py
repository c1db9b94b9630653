#!/usr/bin/env python3
"""Checks the sandbox from outside, with tools that were made for the real service.

The official Python SDK must be able to work with it, and its JSON must satisfy the
OpenAPI schema. Environment:

  CLOUDFLARE_BASE_URL   the sandbox, as `sandbox serve` prints it (loopback only)
  CLOUDFLARE_API_TOKEN  its token, likewise
  GREYCLOUD_OPENAPI     the schema's path; without it that part is skipped

Needs `pip install cloudflare openapi-schema-validator`. Prints one line per check and
a last line of the form `N passed, N failed`; the exit code is 1 if any failed.
"""

import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request

import cloudflare

BASE_URL = os.environ.get("CLOUDFLARE_BASE_URL", "")
TOKEN = os.environ.get("CLOUDFLARE_API_TOKEN", "")
SCHEMA_PATH = os.environ.get("GREYCLOUD_OPENAPI")
ZONE = "example.com"
PREFIX = "contract-check"


class Checks:
    """Runs named checks and counts how they end."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def run(self, name, check, *arguments):
        try:
            check(*arguments)
        except Exception as error:  # a broken check is a failed check, whatever broke it
            self.failed += 1
            print(f"FAIL  {name}: {type(error).__name__}: {str(error)[:300]}")
        else:
            self.passed += 1
            print(f"ok    {name}")

    def finish(self):
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed or not self.passed else 0


def equal(found, expected):
    if found != expected:
        raise AssertionError(f"expected {expected!r}, found {found!r}")


def refused(expected, code, call):
    """Expects the SDK's error class and, in the body, the code (or that of its chain)."""
    try:
        call()
    except expected as error:
        errors = error.response.json()["errors"]
        chain = [link["code"] for item in errors for link in item.get("error_chain", [])]
        if code not in [item["code"] for item in errors] + chain:
            raise AssertionError(f"code {code} is not in {errors}") from error
        return
    raise AssertionError(f"{expected.__name__} was not raised")


def client(token=TOKEN):
    return cloudflare.Cloudflare(base_url=BASE_URL, api_token=token, max_retries=0)


class SDKChecks:
    """What a program would do that is built on the official SDK."""

    def __init__(self):
        self.api = client()
        self.records = self.api.dns.records
        self.zone = next(iter(self.api.zones.list(name=ZONE))).id

    def remove_leftovers(self):
        for record in list(self.records.list(zone_id=self.zone, name={"startswith": PREFIX})):
            self.records.delete(record.id, zone_id=self.zone)

    def create(self, name, content="192.0.2.1", **more):
        fields = {"type": "A", "ttl": 1, "content": content, **more}
        return self.records.create(zone_id=self.zone, name=f"{PREFIX}-{name}.{ZONE}", **fields)

    def list_zones(self):
        zones = list(self.api.zones.list(per_page=5))
        equal(ZONE in [zone.name for zone in zones], True)
        equal(len({zone.id for zone in zones}), len(zones))

    def list_records(self):
        records = list(self.records.list(zone_id=self.zone, per_page=2))
        exchanges = [record for record in records if record.type == "MX"]
        equal(len({record.id for record in records}), len(records))
        equal([isinstance(record.priority, (int, float)) for record in exchanges], [True] * len(exchanges))

    def create_and_get(self):
        made = self.create("create", comment="made by a check")
        equal((made.proxied, made.ttl, made.comment), (False, 1, "made by a check"))
        equal(self.records.get(made.id, zone_id=self.zone).name, made.name)

    def edit(self):
        made = self.create("edit", comment="kept")
        changed = self.records.edit(
            made.id, zone_id=self.zone, name=made.name, type="A", ttl=1, proxied=True
        )
        equal((changed.proxied, changed.comment, changed.content), (True, "kept", "192.0.2.1"))

    def update(self):
        made = self.create("update", comment="lost", proxied=True)
        changed = self.records.update(
            made.id, zone_id=self.zone, name=made.name, type="A", ttl=300, content="192.0.2.2"
        )
        equal((changed.proxied, changed.comment, changed.ttl), (False, None, 300))

    def batch(self):
        first, second = self.create("batch-1"), self.create("batch-2")
        answer = self.records.batch(
            zone_id=self.zone,
            deletes=[{"id": first.id}],
            patches=[{"id": second.id, "name": second.name, "type": "A", "ttl": 1, "proxied": True}],
            posts=[{"name": f"{PREFIX}-batch-3", "type": "TXT", "ttl": 1, "content": '"x"'}],
        )
        equal([record.id for record in answer.deletes], [first.id])
        equal([record.proxied for record in answer.patches], [True])
        equal([record.name for record in answer.posts], [f"{PREFIX}-batch-3.{ZONE}"])

    def delete(self):
        made = self.create("delete")
        equal(self.records.delete(made.id, zone_id=self.zone).id, made.id)
        refused(
            cloudflare.NotFoundError, 81044, lambda: self.records.delete(made.id, zone_id=self.zone)
        )

    def structured(self):
        data = {"priority": 0, "weight": 1, "port": 993, "target": f"mail.{ZONE}"}
        made = self.records.create(
            zone_id=self.zone, name=f"{PREFIX}-srv._tcp", type="SRV", ttl=1, data=data
        )
        equal((made.data.port, made.data.target), (993, f"mail.{ZONE}"))

    def export(self):
        text = self.records.export(zone_id=self.zone)
        equal("cf_tags=cf-proxied:true" in text, True)

    def refusals(self):
        """Each: what is tried, the SDK's error class, and the code."""
        bad = cloudflare.BadRequestError
        denied = cloudflare.PermissionDeniedError
        unknown = "cfut_" + "0" * 48
        self.create("taken")
        return [
            ("a malformed token", bad, 6111, lambda: client("nonsense").zones.list()),
            ("an unknown token", denied, 9109, lambda: client(unknown).zones.list()),
            ("a name for an identifier", bad, 7003, lambda: self.api.zones.get(zone_id=ZONE)),
            ("an unknown zone", cloudflare.NotFoundError, 1001, lambda: self.api.zones.get(zone_id="f" * 32)),
            ("a bad address", bad, 9005, lambda: self.create("bad", "nonsense")),
            ("a bad TTL", bad, 9021, lambda: self.create("bad", ttl=5)),
            ("a duplicate", bad, 81058, lambda: self.create("taken")),
            ("a tag on Free", bad, 9300, lambda: self.create("bad", tags=["a:b"])),
            (
                "an alias beside an address",
                bad,
                81053,
                lambda: self.create("taken", f"mail.{ZONE}", type="CNAME"),
            ),
            ("an MX without priority", bad, 9100, lambda: self.create("bad", f"mail.{ZONE}", type="MX")),
        ]


def raw(method, path, body=None, token=TOKEN):
    """Sends a request without the SDK and returns the status and the JSON."""
    request = urllib.request.Request(BASE_URL + path, method=method)
    request.add_header("Authorization", f"Bearer {token}")
    data = None
    if body is not None:
        data = json.dumps(body).encode()
        request.add_header("Content-Type", "application/json")
    try:
        with urllib.request.urlopen(request, data) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


class SchemaChecks:
    """Whether the JSON answers are what the schema says of their operation."""

    def __init__(self, path):
        from openapi_schema_validator import OAS30Validator

        self.validator = OAS30Validator
        with open(path, encoding="utf-8") as file:
            self.document = json.load(file)

    def validate(self, template, method, path, body=None, status=200, token=TOKEN):
        found, answer = raw(method.upper(), path, body, token)
        equal(found, status)
        self.check(template, method, status, answer)

    def check(self, template, method, status, answer):
        responses = self.document["paths"][template][method]["responses"]
        schema = responses["200" if status == 200 else "4XX"]["content"]["application/json"]["schema"]
        rooted = {"allOf": [schema], "components": self.document["components"]}
        errors = list(self.validator(rooted).iter_errors(answer))
        if errors:
            worst = max(errors, key=lambda error: len(error.absolute_path))
            raise AssertionError(f"{'/'.join(map(str, worst.absolute_path))}: {worst.message}")

    def notices(self, template, path, spoil):
        """Proves that the schema is really applied: a spoiled answer must not pass."""
        _, answer = raw("GET", path)
        spoil(answer["result"][0])
        try:
            self.check(template, "get", 200, answer)
        except AssertionError:
            return
        raise AssertionError("the spoiled answer passed")


def run_schema_checks(checks):
    schema = SchemaChecks(SCHEMA_PATH)
    zone = raw("GET", f"/zones?name={ZONE}")[1]["result"][0]["id"]
    zones, one_zone = "/zones", "/zones/{zone_id}"
    records = one_zone + "/dns_records"
    record = records + "/{dns_record_id}"
    here = f"/zones/{zone}/dns_records"
    name = f"{PREFIX}-schema.{ZONE}"
    _, made = raw("POST", here, {"type": "A", "name": f"{PREFIX}-one", "content": "192.0.2.3"})
    one = f"{here}/{made['result']['id']}"
    batch = {
        "deletes": [{"id": made["result"]["id"]}],
        "posts": [{"type": "MX", "name": name, "content": f"mail.{ZONE}", "priority": 0}],
    }
    exchange = {"type": "MX", "name": name, "content": f"mail.{ZONE}", "priority": 5}
    text = {"type": "TXT", "name": name, "content": '"text"', "ttl": 300, "comment": "a comment"}
    steps = [
        ("zone list", zones, "get", "/zones?per_page=50"),
        ("zone", one_zone, "get", f"/zones/{zone}"),
        ("record list", records, "get", here + "?per_page=1000&include_shadow_metadata=true"),
        ("creation of an MX", records, "post", here, exchange),
        ("creation of a TXT", records, "post", here, text),
        ("record", record, "get", one),
        ("patch", record, "patch", one, {"proxied": True}),
        ("put", record, "put", one, {"type": "A", "name": f"{PREFIX}-one", "content": "192.0.2.4"}),
        ("refused creation", records, "post", here, {"type": "A", "name": "x", "content": "x"}, 400),
        ("refused chain", records, "post", here, {"type": "MX", "name": "x", "content": "a.b"}, 400),
        ("batch", records + "/batch", "post", here + "/batch", batch),
        ("refused batch", records + "/batch", "post", here + "/batch", batch, 404),
        ("missing record", record, "delete", one, None, 404),
        ("unknown token", zones, "get", "/zones", None, 403, "cfut_" + "1" * 48),
        ("unknown zone", one_zone, "get", "/zones/" + "f" * 32, None, 404),
        ("verification", "/user/tokens/verify", "get", "/user/tokens/verify"),
        ("DNS settings", one_zone + "/dns_settings", "get", f"/zones/{zone}/dns_settings"),
        ("DNSSEC", one_zone + "/dnssec", "get", f"/zones/{zone}/dnssec"),
        ("address ranges", "/ips", "get", "/ips"),
    ]
    for title, *arguments in steps:
        checks.run(f"schema: {title}", schema.validate, *arguments)
    spoilers = [
        ("record without type", records, here, lambda row: row.pop("type")),
        ("record of unknown type", records, here, lambda row: row.update(type="SPF")),
        ("record with a textual TTL", records, here, lambda row: row.update(ttl="1")),
        ("zone without plan", zones, "/zones", lambda row: row.pop("plan")),
    ]
    for title, template, path, spoil in spoilers:
        checks.run(f"schema: notices a {title}", schema.notices, template, path, spoil)
    _, left = raw("GET", f"{here}?name={name}")
    for row in left["result"]:
        checks.run("schema: deletion", schema.validate, record, "delete", f"{here}/{row['id']}")


def run_sdk_checks(checks):
    sdk = SDKChecks()
    sdk.remove_leftovers()
    for title in (
        "list_zones list_records create_and_get edit update batch delete structured export".split()
    ):
        checks.run(f"sdk: {title.replace('_', ' ')}", getattr(sdk, title))
    for title, expected, code, call in sdk.refusals():
        checks.run(f"sdk: refuses {title} with {code}", refused, expected, code, call)
    sdk.remove_leftovers()


def main():
    host = urllib.parse.urlsplit(BASE_URL).hostname
    if host not in ("127.0.0.1", "localhost", "::1"):
        print("CLOUDFLARE_BASE_URL must be a sandbox on this machine: these checks write records")
        return 2
    checks = Checks()
    checks.run("sdk: all checks could be tried", run_sdk_checks, checks)
    if SCHEMA_PATH:
        checks.run("schema: all checks could be tried", run_schema_checks, checks)
    else:
        print("skip  schema: GREYCLOUD_OPENAPI is not set")
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
