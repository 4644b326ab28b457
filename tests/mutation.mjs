// Runs the mutants of static fields, and all that survived, one by one, each in a process of its own, and writes the figures of each folder: node mutation.mjs <output>
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const out = process.argv[2];
const report = JSON.parse(readFileSync(`${out}/reports/mutation-report.json`, "utf8"));
const all = Object.entries(report.files).flatMap(([path, file]) => file.mutants.map(mutant => ({ mutant, path: path.replace(/.*src\/Domain\//, "") })));
const tested = all.filter(({ mutant }) => ["Killed", "Survived", "Timeout", "NoCoverage"].includes(mutant.status));

const run = id => new Promise(done => execFile(`${out}/mutated/AfterSchoolBot.Domain.Tests`, ["-stopOnFail", "-noColor"], {
  env: { ...process.env, STRYKER_MUTANT_ID_CONTROL_VAR: "MUTANT", MUTANT: id }, timeout: 120_000, maxBuffer: 1 << 26,
}, error => done(error?.killed ? "Timeout" : error ? "Killed" : "Survived")));
if (await run("-1") !== "Survived") throw new Error("The tests fail without any mutant: nothing can be learnt from them.");

const again = tested.filter(({ mutant }) => mutant.status === "Survived" || (mutant.static && mutant.status !== "NoCoverage"));
const waiting = [...again];
let changed = 0;
const work = async () => {
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { mutant } = next;
    const status = await run(mutant.id);
    if (status !== mutant.status) changed++;
    mutant.statusReason = `${mutant.status} in Stryker's process, ${status} in its own`;
    mutant.status = status;
  }
};
await Promise.all([work(), work()]);
writeFileSync(`${out}/mutation-report.json`, JSON.stringify(report));

const rows = new Map();
for (const { mutant, path } of tested) {
  for (const folder of [path.includes("/") ? path.split("/")[0] : "(root)", "total"]) {
    const row = rows.get(folder) ?? { Killed: 0, Timeout: 0, Survived: 0, NoCoverage: 0 };
    row[mutant.status]++;
    rows.set(folder, row);
  }
}
const score = row => 100 * (row.Killed + row.Timeout) / (row.Killed + row.Timeout + row.Survived + row.NoCoverage);
const lines = [...rows].sort(([a], [b]) => (a === "total") - (b === "total") || (a < b ? -1 : 1)).map(([folder, row]) =>
  `| ${folder} | ${row.Killed} | ${row.Timeout} | ${row.Survived} | ${row.NoCoverage} | ${score(row).toFixed(1)} % |`);
const survivors = tested.filter(({ mutant }) => ["Survived", "NoCoverage"].includes(mutant.status))
  .map(({ mutant, path }) => `${path}:${mutant.location.start.line} ${mutant.mutatorName}: ${mutant.replacement.replace(/\s+/g, " ").slice(0, 160)}`);
writeFileSync(`${out}/survivors.txt`, survivors.join("\n") + "\n");
const figures = ["| Folder | Killed | Timed out | Survived | Not covered | Score |", "|---|---|---|---|---|---|", ...lines].join("\n");
writeFileSync(`${out}/figures.md`, figures + "\n");
console.log(`\n${figures}\n\n${again.length} mutants were run again by themselves, ${changed} came out otherwise. The survivors: artifacts/mutation/survivors.txt`);
process.exitCode = score(rows.get("total")) < 80 ? 1 : 0;
