import type { FieldSchema, Reference, Relation, TableSchema } from "../descriptor.ts";
import { isUsableName, USABLE_NAME } from "./is-usable-name.ts";
import type { JsonValue } from "./json-value.ts";
import type { Resource } from "./read-descriptor.ts";
import { didYouMean, suggestFrom } from "../../suggest.ts";

/**
 * The tables with the relations that their references give, both ways. A reference to a table that does not exist, or
 * has no single key, is reported and left out; so is a relation whose name its table already uses. Where tables were left
 * out (`incomplete`), a name that none of the others has may be that of one of them.
 */
export function buildRelations(resources: readonly Resource[], incomplete: boolean): Map<string, TableSchema> {
  const schemas = new Map(resources.map(({ schema }) => [schema.name, schema]));
  const relations = new Map(resources.map(({ schema }) => [schema.name, new Map<string, Relation>()]));
  const settled = new Map<string, TableSchema>();
  for (const { schema, at } of resources) {
    const fields = schema.fields.map((field) => {
      const place = referenceAt(at, field.name);
      const reference = field.reference && settle(field.reference, schema, schemas, incomplete, place);
      if (reference) addRelations(schema, field, reference, schemas, relations, place);
      const { reference: _, ...rest } = field;
      return reference ? { ...rest, reference } : rest;
    });
    const field = new Map(fields.map((each) => [each.name, each]));
    settled.set(schema.name, { ...schema, fields, field, relations: relations.get(schema.name)! });
  }
  return settled;
}

/** Where the descriptor says a field's reference: at `briefing.reference`, else at the foreign key's `reference`. */
function referenceAt(resource: JsonValue, field: string): JsonValue {
  const schema = resource.get("schema");
  const own = schema
    ?.get("fields")
    ?.asList()
    ?.find((each) => each.get("name")?.asText() === field);
  const foreign = schema
    ?.get("foreignKeys")
    ?.asList()
    ?.find((each) => each.get("fields")?.asTexts()[0]?.text === field);
  return own?.get("briefing")?.get("reference") ?? foreign?.get("reference") ?? resource;
}

function settle(
  reference: Reference,
  from: TableSchema,
  schemas: ReadonlyMap<string, TableSchema>,
  incomplete: boolean,
  at: JsonValue,
): Reference | undefined {
  const tables = reference.tables.filter((name) => {
    const target = schemas.get(name);
    const where =
      at
        .get("tables")
        ?.asTexts()
        .find(({ text }) => text === name)?.at ??
      at.get("resource") ??
      at;
    if (target === undefined && !incomplete) {
      const meant = suggestFrom(() => schemas.keys())(name);
      where.report({
        code: "reference-table-unknown",
        reason: `There is no table "${name}".`,
        found: name,
        wanted: "the name of a table",
        advice: didYouMean(meant),
        about: [
          name,
          `${from.name}.${reference.as}`,
          ...(meant === undefined ? [] : [`${meant}.${reference.inverse}`]),
        ],
      });
    } else if (target && target.primaryKey.length !== 1) {
      where.report({
        code: "reference-key-composite",
        reason: `The table "${name}" has no key of a single field, so a cell cannot refer to it.`,
        found: target.primaryKey.join(", "),
        wanted: "a table with a primary key of one field",
        about: [`${from.name}.${reference.as}`],
      });
    }
    return target?.primaryKey.length === 1;
  });
  if (tables.length === 0) return undefined;
  return { ...reference, tables, ...(tables.length < reference.tables.length ? { isPartial: true } : {}) };
}

function addRelations(
  schema: TableSchema,
  field: FieldSchema,
  reference: Reference,
  schemas: ReadonlyMap<string, TableSchema>,
  relations: ReadonlyMap<string, Map<string, Relation>>,
  at: JsonValue,
): void {
  const forward: Relation = {
    name: reference.as,
    direction: "forward",
    tables: reference.tables,
    many: field.type === "list",
    field: field.name,
    ...(reference.isPartial ? { isPartial: true } : {}),
  };
  add(schema, forward, at.get("as") ?? at);
  if (reference.inverse === undefined) return;
  for (const target of reference.tables) {
    const inverse: Relation = {
      name: reference.inverse,
      direction: "inverse",
      tables: [schema.name],
      many: !reference.inverseIsOne,
      field: field.name,
    };
    add(schemas.get(target)!, inverse, at.get("inverse") ?? at);
  }

  function add(owner: TableSchema, relation: Relation, where: JsonValue): void {
    const names = relations.get(owner.name)!;
    const other = names.get(relation.name);
    // A relation may take the name of its own field: the rows say more than their keys.
    const isField = owner.field.has(relation.name) && !(owner === schema && relation.name === field.name);
    if (!isUsableName(relation.name)) {
      const reason = `"${relation.name}" cannot be a relation's name.`;
      where.report({ code: "relation-name-unusable", reason, found: relation.name, wanted: USABLE_NAME });
    } else if (other || isField) {
      const holder = other ? `a relation by its field "${other.field}"` : "a field";
      where.report({
        code: "relation-name-twice",
        reason: `The table "${owner.name}" already has ${holder} with the name "${relation.name}".`,
        found: relation.name,
        advice: "Give the relation another name.",
      });
    } else names.set(relation.name, relation);
  }
}
