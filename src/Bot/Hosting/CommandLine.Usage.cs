namespace AfterSchoolBot.Bot.Hosting;

// What --help says, a page a command.
internal static partial class CommandLine
{
    private const string Usage =
        """
        AfterSchoolBot
          (no command)          serve the web chat and the channels that are switched on
          policy ask [--jsonl]  answer the questions of the standard input as a parent would be answered
          policy import FILE    publish a paper (text or Markdown) that answers are given from
          fees import FILE      publish an approved table of fees as the next version
          fees payments FILE    enter the bank's list of transfers into the families' accounts
          draw verify FILE      draws again from a published proof and says whether the same comes out
          wecom check           whether the WeCom tenant is set up right, and where to mend what is not
          teams package [FILE]  the app for Teams, a zip to upload there
          teams check           whether the bot in Teams is set up right, and where to mend what is not
          check                 whether places, guardians' yeses, accounts and the chain of acts are as they must be
          privacy publish FILE  publish the privacy notice with its nine points
          privacy report        what the yearly audit of children's data asks: consents, old rows, access, open requests
          privacy incident      whose children's data was shown in a span of time, and the notice to the families
          school import FILE    read in the roll: classes, guardians, who has moved or left
          staff import FILE     read in who takes part in the service, and their vetting; it lays a new school
          clubs import FILE     read in the menu of clubs
          wecom sync            read WeCom's home-school directory, bind whom it names beyond doubt, list whom nothing reaches
          codes print           slips with registration codes, for guardians whom no chat is bound to yet
          report gaps           on what parents asked and the published papers are silent, the most asked first
          report answers        whether answers about the rules helped those who asked
          report applications|rosters|ledger|term|unreachable
                                lists of the office as Excel tables; the term report has no names
          report sessions       how many sessions of each of the five types the current plan holds
          --help                this page; also after a command

        Settings come from appsettings.json, environment variables (Database__Provider=Postgres) and
        options (--Database:Provider=Postgres); README.md has the table.
        """;

    private const string AskUsage =
        """
        policy ask            a question a line in, its answer out
        policy ask --jsonl    an object a line: {"id":1,"lang":"zh-Hans","question":"…"}
                              answered by    {"id":1,"kind":"answer|partial|decline|chat","answer":"…","citations":[{"clause":"三.2","quote":"…"}],"elapsed_ms":1.2}
                              1: a line was no question (it is named, the others are answered)
        """;

    private const string ImportUsage =
        """
        policy import FILE [FILE…] [--as PAPER] [--title TITLE] [--effective yyyy-MM-dd]
          PAPER: plan notice agreement fees pickup management safety attendance handover gate emergency complaints
          Publishes FILE as the next version of that paper; without --as, of the notice with that title.
          The title is the file's first line if none is given, the day of its force today; --as and --title go with one file.
          1: a file cannot be read, or holds nothing; then none is published
        """;

    private const string FeesUsage =
        """
        fees import FILE      an .xlsx or .csv with the columns 项目 成本 补贴 家庭 批准机关 文号 批准日期 生效日期
                              (item cost subsidy family authority document number, approved on, effective from);
                              items: 看护 社团 看护减免 社团减免 (care, club, care waiver, club waiver)
          1: a row is wrong (each is named), or the approval is incomplete; then nothing is published
        fees payments FILE    the bank's list as .xlsx or .csv with 交易日期, 金额 (or 收入金额 and 支出金额), 摘要 or 附言, 流水号
                              a transfer is entered by the reference in its memo (FY-0417-3), once, and told to the family
          1: some lines were left for you to look into (each is named); the others are entered
        """;

    private const string RollUsage =
        """
        school import FILE.xlsx|csv [--leavers FILE] [--dry-run] [--lang zh-Hans|zh-Hant|en]
          Headings (Chinese or English): 学号 姓名 年级 班级 状态 监护人姓名 关系 手机尾号 权限; several guardian columns, or several rows a child.
          权限: 全部, 报名, 费用, 接送 (several), 无 (hears and sees nothing), 解除 (no longer guardian); empty: everything for a new one, else as it was.
          A child leaves only by 状态 离校 or by --leavers, never by not being named. --dry-run says what would change.
          1: there are rows to put right; they are named, and nothing was changed
        """;

    private const string SyncUsage =
        """
        wecom sync [--lang zh-Hans|zh-Hant|en]
          Reads the home-school directory (家校通讯录) and binds guardians of the roll to their WeChat without a slip: the child by pupil number or
          by name and class, the guardian by relation and by the telephone's last digits where the roll has them. What contradicts is not bound but
          named, by class and number of the roll. Then: parents of enrolled children whom no message reaches. The service does the same every day.
          1: the directory could not be read; nothing was changed
        """;

    private const string TeamsUsage =
        """
        teams package [FILE]    writes the app for Teams (teams-app.zip), to be uploaded in the Teams admin center. It needs Channels:Teams:AppId and an
                                https PublicBaseUrl; Channels:Teams:App:{Name,School,PrivacyUrl,Version} may be set. 1: something is missing; it is named
        teams check             says of each part of the set-up whether it is right, and where it is mended. Nothing is changed by it.
                                0: all is right; 1: something is to be mended
        """;

    private const string StaffUsage =
        """
        staff import FILE.xlsx|csv [--school NAME] [--dry-run] [--lang zh-Hans|zh-Hant|en]
          Headings: 姓名 类别 职责 任教班级 班主任 审查有效期至 (name, kind, roles, classes, class teacher of, vetted until).
          --school lays a school of that name in an empty database; the list then names one 校长 and one 统筹.
          Of the vetting only the last day is kept. Who is not named stays as they were; 职责 无 takes every role.
        """;

    private const string ClubsUsage =
        """
        clubs import FILE.xlsx|csv [--dry-run] [--lang zh-Hans|zh-Hant|en]
          Headings: 名称 类别 星期 开始 结束 年级 名额 最少人数 负责人 首次 末次 教室
          (name, kind, weekday, starts, ends, grades, seats, minimum, leader, first day, last day, room).
          Of a club that is on the menu only the seats change, and never to fewer than are taken.
        """;

    private const string CodesUsage =
        """
        codes print [--class 3-2] [--out codes.pdf]
          A PDF, eight slips to a page of A4. Earlier slips of the same guardians are void. PublicBaseUrl is where the slip leads.
        """;

    private const string ReportUsage =
        """
        report gaps [--days 90]    on what parents asked and the published papers are silent, by topic, the most asked first
        report answers [--days 90] whether answers about the rules helped, by topic, with what was said of them; who said it is not kept
        report applications|rosters|ledger|term [--out FILE.xlsx] [--lang zh-Hans|zh-Hant|en]
                                   a table with names is for the office; term is for the district: figures only
        report announcement NUMBER [--out FILE.xlsx]
                                   what became of an announcement, by class, and who did not get it; for the office
        report unreachable         families of whom no guardian has registered, by class
        report sessions            how many sessions of each of the five types the current plan holds, from its first day to its last
        """;

    private const string PrivacyUsage =
        """
        privacy publish FILE    publishes FILE as the next privacy notice. Each of the nine points begins with its name on a line or before a colon:
                                用途 方式 范围 存放地 期限和到期处理 保护 不同意的影响 投诉渠道 更正和删除 (or in English)
                                1: a point is missing; then nothing is published
        privacy report          consents missing or old, rows kept too long, readers far above others, open requests; numbers of the roll only
        privacy incident --since yyyy-MM-dd[THH:mm] --until yyyy-MM-dd[THH:mm] [--staff NUMBER]
                                the guardians of all children who were shown in that time, by the access log, and a draft of the notice
        """;
}
