import ts from "typescript";

type Node = { [key: string]: unknown; description?: string };
type Members = Map<string, { text: string; type: ts.TypeNode | undefined }>;

/** Reads what each interface of a source file says of its members. */
const readInterfaces = (source: ts.SourceFile): Map<string, Members> => {
  const found = new Map<string, Members>();
  for (const statement of source.statements) {
    if (!ts.isInterfaceDeclaration(statement)) continue;
    const members: Members = new Map();
    for (const member of statement.members) {
      if (!ts.isPropertySignature(member)) continue;
      const docs = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
      const said = docs.flatMap((doc) => [doc.comment, ...(doc.tags ?? []).map(defaultOf)]);
      const text = said.map((part) => ts.getTextOfJSDocComment(part) ?? "").join(" ");
      members.set(member.name.getText(source), { text: text.trim(), type: member.type });
    }
    found.set(statement.name.text, members);
  }
  return found;
};

const defaultOf = (tag: ts.JSDocTag): string =>
  tag.tagName.text === "default" ? `Default: ${ts.getTextOfJSDocComment(tag.comment) ?? ""}.` : "";

/** Writes an interface's comments into the schema of the same shape, members of members too. */
const describe = (schema: Node, name: string, interfaces: Map<string, Members>): void => {
  for (const [key, { text, type }] of interfaces.get(name) ?? []) {
    const property = (schema.properties as Record<string, Node> | undefined)?.[key];
    if (!property) continue;
    if (text) property.description = text;
    const inner = [...interfaces.keys()].find((other) => type && mentions(type, other));
    if (inner) for (const node of objectsIn(property)) describe(node, inner, interfaces);
  }
};

const mentions = (type: ts.TypeNode, name: string): boolean =>
  (ts.isTypeReferenceNode(type) && type.typeName.getText() === name) ||
  (ts.forEachChild(type, (child) => (ts.isTypeNode(child) && mentions(child, name)) || undefined) ??
    false);

const objectsIn = (node: Node): Node[] =>
  node.properties
    ? [node]
    : [node.items, ...((node.anyOf as Node[] | undefined) ?? [])]
        .filter((inner): inner is Node => typeof inner === "object" && inner !== null)
        .flatMap(objectsIn);

/**
 * The JSON Schema for editors: the zod schema's shape, with the sentences of the documented interface.
 *
 * @param shape The schema as zod gives it.
 * @param source The text of the files that declare the interface `Config` and what it is made of.
 */
export const jsonSchema = (shape: object, source: string): string => {
  const json = structuredClone(shape) as Node;
  const file = ts.createSourceFile("config.ts", source, ts.ScriptTarget.Latest, true);
  describe(json, "Config", readInterfaces(file));
  return `${JSON.stringify({ title: "Prechat configuration", ...json }, null, 2)}\n`;
};
