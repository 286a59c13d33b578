import { isEnumType, isInputObjectType, isIntrospectionType, lexicographicSortSchema, printSchema } from "graphql";
import { expect, test } from "vitest";
import { createSchema } from "../../src/api/schema.js";

const schema = createSchema();

test("schema/schema.graphql is the schema that the classes declare", async () => {
  const emitted = `${printSchema(lexicographicSortSchema(schema))}\n`;
  await expect(emitted).toMatchFileSnapshot("../../schema/schema.graphql");
});

test("every type, field, argument and enum value has a description", () => {
  const silent: string[] = [];
  const look = (name: string, description: string | null | undefined) => {
    if (!description?.trim()) silent.push(name);
  };
  for (const type of Object.values(schema.getTypeMap()).filter((found) => !isIntrospectionType(found))) {
    const isEntry = type === schema.getQueryType() || type === schema.getMutationType();
    look(type.name, type.description ?? (isEntry ? "the entry" : undefined));
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.description);
    else if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field.description);
    } else if ("getFields" in type) {
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field.description);
        for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument.description);
      }
    }
  }
  expect(silent).toEqual([]);
});
