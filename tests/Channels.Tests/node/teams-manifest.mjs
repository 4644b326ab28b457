// Reads Teams manifests with Microsoft's own validator (@microsoft/teams-manifest) against the schemas that @microsoft/app-manifest brings along:
// one JSON object a line in, one a line out.
//   { "file": { "$schema": "https://developer.microsoft.com/json-schemas/teams/…", … } } -> { "wrong": ["…"], "newest": "v1.30" }
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readFileSync, readdirSync } from "node:fs";

const require = createRequire(import.meta.url);
const { ManifestUtil } = require("@microsoft/teams-manifest");
const schemas = join(dirname(require.resolve("@microsoft/app-manifest")), "json-schemas");

const minor = (version) => Number(/^v1\.(\d+)$/.exec(version)?.[1] ?? -1);
const newest = readdirSync(join(schemas, "teams")).sort((one, other) => minor(one) - minor(other)).at(-1);
const fileOf = ({ $schema }) => JSON.parse(readFileSync(join(schemas, new URL($schema).pathname.replace("/json-schemas/", "")), "utf8").replace(/^\uFEFF/, ""));

// the schema of translations names some activities by patterns that are none in Unicode mode, in which the validator reads them: those go
const reads = (pattern) => {
  try {
    return new RegExp(pattern, "u") !== null;
  } catch {
    return false;
  }
};
const schemaOf = (manifest) => {
  const schema = fileOf(manifest);
  if (schema.patternProperties) schema.patternProperties = Object.fromEntries(Object.entries(schema.patternProperties).filter(([pattern]) => reads(pattern)));
  return schema;
};

for await (const line of createInterface({ input: process.stdin })) {
  const { file } = JSON.parse(line);
  process.stdout.write(JSON.stringify({ wrong: await ManifestUtil.validateManifestAgainstSchema(file, schemaOf(file)), newest }) + "\n");
}
