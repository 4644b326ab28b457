// Asks the program the evaluation's questions, with the demo's papers and then with 200 documents of the plan's length, and prints the times that it says it took.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [bot, ...files] = process.argv.slice(2);
const documents = 200;
const repeats = 3;
const scratch = mkdtempSync(join(tmpdir(), 'policies-'));
const env = { ...process.env, ASPNETCORE_ENVIRONMENT: 'Development', ConnectionStrings__Programme: `Data Source=${join(scratch, 'programme.db')}` };
const run = (args, input) => execFileSync(resolve(bot), args, { env, input, cwd: scratch, encoding: 'utf8', maxBuffer: 1 << 28 });

const questions = files.flatMap(file => readFileSync(file, 'utf8').split('\n').filter(Boolean).map(JSON.parse))
  .map(({ id, lang, question }) => JSON.stringify({ id, lang, question }));
const input = Array.from({ length: repeats }, () => questions).flat().join('\n');

function measure(name) {
  const times = run(['policy', 'ask', '--jsonl'], input).split('\n').filter(Boolean).map(line => JSON.parse(line).elapsed_ms).sort((a, b) => a - b);
  const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  const figures = { name, questions: times.length, p50: at(0.5), p99: at(0.99), max: times.at(-1) };
  console.log(`${name}: ${figures.questions} questions, p50 ${figures.p50.toFixed(2)} ms, p99 ${figures.p99.toFixed(2)} ms, max ${figures.max.toFixed(2)} ms`);
  return figures;
}

// made-up notices of about 2,300 characters in the words of school offices; the same every time
function notice(number) {
  let seed = number * 2654435761 % 4294967296;
  const pick = list => list[(seed = (seed * 1664525 + 1013904223) % 4294967296) % list.length];
  const who = ['学校', '各班', '教务处', '总务处', '年级组', '值班教师', '家长', '学生', '图书馆', '体育组'];
  const does = ['负责', '安排', '登记', '通知', '检查', '公布', '整理', '准备', '参加', '提出'];
  const what = ['活动时间', '课后服务', '社团名单', '场地器材', '作业辅导', '安全巡查', '收费项目', '接送秩序', '阅读材料', '优先名额'];
  const how = ['每周一至周五放学后', '冬季和夏季分别', '按年级', '经审核后', '自愿', '及时', '统一', '在指定场所', '由家长委员会协助', '按规定'];
  const sections = ['一', '二', '三', '四', '五'].map((numeral, section) => `${numeral}、第${number}号通知之${section + 1}\n` + Array.from({ length: 5 }, (_, item) =>
    `${item + 1}.${pick(what)}。` + Array.from({ length: 5 }, () => `${pick(how)}${pick(who)}${pick(does)}${pick(what)}，${pick(who)}${pick(does)}${pick(what)}。`).join('')).join('\n'));
  return `${number}号通知\n${sections.join('\n')}\n`;
}

try {
  const alone = measure('the demo\'s papers');
  const papers = Array.from({ length: documents - 7 }, (_, number) => {
    const file = join(scratch, `${number + 1}.txt`);
    writeFileSync(file, notice(number + 1));
    return file;
  });
  run(['policy', 'import', ...papers]);
  const many = measure(`${documents} documents`);
  console.log(`ratio: p50 ${(many.p50 / alone.p50).toFixed(2)}, p99 ${(many.p99 / alone.p99).toFixed(2)}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
