import { writeFileSync } from "node:fs";
import { jsonSchema } from "../../src/experiment/jsonSchema.ts";

/** Where the page publishes the schema. */
export const PUBLISHED = "public/experiment.schema.json";

/** The file's exact text. */
export const publishedSchema = () => `${JSON.stringify(jsonSchema(), null, 1)}\n`;

// `npx tsx tests/experiment/writeSchema.ts`, after the schema or a registry's rows changed.
if (process.argv[1]?.endsWith("writeSchema.ts")) writeFileSync(PUBLISHED, publishedSchema());
