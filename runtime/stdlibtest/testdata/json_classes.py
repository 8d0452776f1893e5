import json


class SetEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return {"__set__": sorted(o)}
        return super().default(o)


print(json.dumps({"s": {2, 1}}, cls=SetEncoder), SetEncoder(indent=1).encode({"a": {3}}))
try:
    json.dumps(1j, cls=SetEncoder)
except TypeError as e:
    print("TypeError:", e)
print(json.dumps({"s": {2, 1}}, cls=SetEncoder, indent=2, sort_keys=True))


class Record(dict):
    pass


class Names(list):
    pass


class Tag(str):
    pass


print(json.dumps(Record(a=Names([Tag("t"), 1]))))
for text in ("[1,", '{"a": 1,}', "[1,\n2,\n x]"):
    try:
        json.loads(text)
    except json.JSONDecodeError as e:
        print(e.msg, e.pos, e.lineno, e.colno, repr(e.doc), e, repr(e))


class D(json.JSONDecoder):
    def decode(self, s):
        return ("decoded", super().decode(s))


print(json.loads("[1]", cls=D))
