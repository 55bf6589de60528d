import * as z from "zod/mini";
import { schema } from "./schema.ts";
import { isByLanguage, isDistinct, rules, type Group, type Shape } from "./shape.ts";

// zod's definitions, as far as the schema uses them.
type Def = z.core.$ZodTypes["_zod"]["def"];

const refuse = (what: string): never => {
  throw new Error(`shape.json has no form for ${what}: teach shape.build.ts and shape.ts together`);
};

const checksOf = (def: Def): any[] => (def.checks ?? []).map((check) => check._zod.def);

// The one value of the one check that has it.
const bound = (checks: any[], name: string, key: string): any =>
  checks.find(({ check }) => check == name)?.[key] ?? refuse(`a value without ${name}`);

const text = (checks: any[]): string => {
  const [check, ...more] = checks;
  const { source } = check?.pattern ?? refuse("a text without a pattern");
  return more.length || !/^\^\(.*\)\$$/.test(source) ? refuse(source) : source.slice(2, -2);
};

const words = (entries: readonly unknown[]): string =>
  entries.map((word) => (/^[\w-]+$/.test(`${word}`) ? word : refuse(`${word}`))).join("|");

const group = (shape: z.core.$ZodShape, checks: any[]): Group => {
  const fields = Object.entries(shape).map(([key, type]): [string, Shape] => {
    const inner = type._zod.def as Def;
    if (inner.type != "optional") return [key, read(type)];
    const kind = inner.innerType._zod.def as Def;
    return kind.type == "union" && kind.options[0]!._zod.def.type == "literal"
      ? [`${key}!`, orFalse(kind)]
      : [`${key}?`, read(inner.innerType)];
  });
  const names = checks.map(({ fn }, i): [string, Shape] => [
    "?".repeat(i),
    Object.keys(rules).find((key) => rules[key] == fn) ?? refuse(`${fn}`),
  ]);
  // The rules come last: they may count on the fields. There is room for two.
  return names.length > 2 ? refuse("three rules") : Object.fromEntries([...fields, ...names]);
};

const orFalse = ({ options: [literal, other, ...more] }: z.core.$ZodUnionDef): Shape => {
  const { values } = literal!._zod.def as z.core.$ZodLiteralDef<boolean>;
  return more.length || `${values}` != "false" ? refuse("this union") : read(other!);
};

/** A text, or the same for each language. */
const byLanguage = ({ options: [text, other, ...more] }: z.core.$ZodUnionDef): Shape => {
  const { in: first, out } = other!._zod.def as z.core.$ZodPipeDef;
  const each = out._zod.def as z.core.$ZodRecordDef;
  const keyed = (first._zod.def as z.core.$ZodCustomDef).fn == isByLanguage;
  return more.length || !keyed || each.valueType != text
    ? refuse("this union")
    : { "*": read(text) };
};

const read = (type: z.core.$ZodType): Shape => {
  const def = type._zod.def as Def;
  const checks = checksOf(def);
  const refined = (fn: unknown): boolean => checks.some((check) => check.fn == fn);
  if (def.type == "boolean") return true;
  if (def.type == "string") return text(checks);
  if (def.type == "enum") return words(Object.values(def.entries));
  if (def.type == "union") return byLanguage(def);
  if (def.type == "pipe") return read(def.out);
  if (def.type == "object") return group(def.shape, checks);
  if (def.type == "number" && checks.length == 3 && refined(Number.isInteger))
    return [bound(checks, "greater_than", "value"), bound(checks, "less_than", "value")];
  if (def.type == "array" && checks.length == 3 && refined(isDistinct))
    return [
      bound(checks, "min_length", "minimum"),
      bound(checks, "max_length", "maximum"),
      read(def.element),
    ];
  return refuse(`a ${def.type}`);
};

/** The table of the shape check, read off the schema: what `shape.json` must hold. */
export const makeShape = (): Shape => read(schema);

/** The schema for editors: `prechat.schema.json`. Patterns and lengths are in it, rules between fields are not. */
export const makeJsonSchema = (): object => z.toJSONSchema(schema);
