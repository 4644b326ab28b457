using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Schools.Reports;

/// <summary>How many children a list may name that one person takes out alone (Office:ExportAlone).</summary>
internal sealed record ExportRule(int Alone);

internal sealed record ExportListDraft
{
    public ReportKind? Report { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ExportListDraft))]
internal sealed partial class ExportListJson : JsonSerializerContext;

/// <summary>A list of the office as a file, fetched by a link; one that names many children waits until a second person has agreed (D8).</summary>
internal sealed class ExportListDialog(FileShelf shelf, ExportRule rule) : Dialog<ExportListDraft>("export", 1, () => ExportListJson.Default.ExportListDraft)
{
    private readonly FileShelf shelf = shelf;
    private readonly ExportRule rule = rule;

    public override string Title => Texts.ExportListTitle;
    public override IReadOnlyList<Dialogs.Field> Fields { get; } = [new("report")];
    public override IReadOnlyList<Command> BegunBy => [Command.ExportList];

    protected override ExportListDraft Fill(ExportListDraft draft, Answer answer) =>
        answer.Field == "report" ? draft with { Report = answer.Value is { } report ? Enum.Parse<ReportKind>(report) : null } : draft;

    protected override async ValueTask<Step> NextAsync(ExportListDraft draft, Turn turn)
    {
        if (turn.Person is not { } person || await turn.Programme.StaffMemberAsync(person, turn.Aborted) is not { } member) return End(Texts.NotForYou);

        var allowed = ReportsFor(member, turn.Today);
        if (allowed.Count == 0) return End(Texts.NotForYou);
        if (draft.Report is not { } report) return allowed is [var only] ? Know("report", only.ToString()) : Ask(ExportCards.Which(allowed));
        if (!allowed.Contains(report)) return End(Texts.NotForYou);

        var made = await MadeReport.MakeAsync(report, LeaderOnly(member) ? person : null, turn);
        return made.Pupils <= rule.Alone
            ? End(ExportCards.Here(report, made.Pupils, shelf.Put(person, made.File, turn)))
            : new Step.Confirm(await ExportCards.NeedsSecondAsync(report, made.Pupils, await SecondAsync(person, turn), turn), () => WishAsync(report, made.Pupils, person, turn)) { Short = Texts.PleaseCheck };
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(ExportListDraft draft, string sentence, Turn turn)
    {
        var said = Folding.Fold(sentence);
        (ReportKind Report, string[] Words)[] words =
        [
            (ReportKind.Applications, ["报名表", "申请表", "applications"]),
            (ReportKind.Rosters, ["社团", "roster"]),
            (ReportKind.Ledger, ["费用", "台账", "ledger"]),
            (ReportKind.Term, ["学期报告", "学期", "term report"]),
        ];
        return new(words.Where(row => row.Words.Any(word => said.Contains(word, StringComparison.Ordinal))).Select(row => new Answer("report", row.Report.ToString())).Take(1).ToArray());
    }

    protected override ValueTask<string?> SayAsync(ExportListDraft draft, string field, Turn turn) => new(draft.Report is { } report ? MadeReport.Say(report) : null);

    /// <summary>The office everything, a leader the own rosters, the district and the committee the figures (五.1, 五.3).</summary>
    public static IReadOnlyList<ReportKind> ReportsFor(StaffMember member, DateOnly today) =>
    [
        .. Enum.GetValues<ReportKind>().Where(report => report switch
        {
            ReportKind.Applications => member.Sees(Domain.Staff.Field.Application, today),
            ReportKind.Ledger => member.Sees(Domain.Staff.Field.Fee, today),
            ReportKind.Rosters => member.Sees(Domain.Staff.Field.ChildName, today) && (IsOffice(member) || member.Is(StaffRoles.ClubLeader)),
            _ => IsOffice(member) || member.Is(StaffRoles.Supervisor) || member.Is(StaffRoles.ParentsCommittee),
        }),
    ];

    public static async ValueTask<PersonId> SecondAsync(PersonId asker, Turn turn)
    {
        var school = await turn.SchoolAsync();
        return school.Principal == asker ? school.Coordinator : school.Principal;
    }

    private static bool IsOffice(StaffMember member) => member.Is(StaffRoles.Coordinator) || member.Is(StaffRoles.Principal);

    private static bool LeaderOnly(StaffMember member) => !IsOffice(member);

    private static async ValueTask<Step> WishAsync(ReportKind report, int pupils, PersonId person, Turn turn)
    {
        var wish = new ExportWish(1 + await turn.Programme.ExportWishes.CountAsync(turn.Aborted), report, person, turn.Now, pupils);
        turn.Programme.ExportWishes.Add(wish);
        var (second, asker) = (await SecondAsync(person, turn), turn.PersonName ?? "");
        turn.Tell(second, () => new() { Card = ExportCards.Asked(wish, asker) });
        return End(Texts.ExportWasAsked((await turn.Programme.PersonAsync(second, turn.Aborted))?.Name ?? ""));
    }
}

internal static class ExportCards
{
    public static Question Which(IReadOnlyList<ReportKind> reports)
    {
        IReadOnlyList<Option> options = [.. reports.Select(report => new Option(report.ToString(), MadeReport.Say(report)))];
        return new("report", AnswerKind.One, QuestionCards.ByButton(Texts.ExportWhich, options)) { Short = Texts.ExportWhich, Options = options };
    }

    public static Card Here(ReportKind report, int pupils, Uri link) => new(MadeReport.Say(report))
    {
        Texts = [link.ToString(), pupils == 0 ? Texts.FileForSevenDays : Texts.FileWithNames(Texts.Number(pupils))],
        Actions = [new(Texts.OpenFile, Verbs.Say) { Url = link.ToString() }],
    };

    public static async ValueTask<Card> NeedsSecondAsync(ReportKind report, int pupils, PersonId second, Turn turn)
    {
        var name = (await turn.Programme.PersonAsync(second, turn.Aborted))?.Name ?? "";
        return new(MadeReport.Say(report))
        {
            Facts = [new(Texts.HeadChildren, Texts.Number(pupils)), new(Texts.FactSecond, name)],
            Texts = [Texts.Reason(Refusal.SecondPersonMustAgree)],
            Actions = QuestionCards.ToConfirm(Texts.AskSecond(name), Texts.NotNow),
        };
    }

    public static Card Asked(ExportWish wish, string asker) => new(Texts.SomebodyWantsExport(asker, MadeReport.Say(wish.Report)))
    {
        Texts = [Texts.FileWithNames(Texts.Number(wish.Pupils))],
        Actions = [Verbs.ToSay(Commands.Word(Command.AgreeToExport), $"{Commands.Word(Command.AgreeToExport)} {wish.Number}")],
    };

    public static Question Decide(ExportWish wish, string asker, string askedAt)
    {
        IReadOnlyList<Option> options = [new("yes", Texts.AgreeExport), new("no", Texts.TurnDownExport)];
        var card = QuestionCards.ByButton(Texts.SomebodyWantsExport(asker, MadeReport.Say(wish.Report)), options) with
        {
            Facts = [new(Texts.HeadChildren, Texts.Number(wish.Pupils)), new(Texts.FactAskedAt, askedAt)],
            Twin = null,
        };
        return new("decision", AnswerKind.One, card) { Short = card.Title, Options = options, Exact = true };
    }

    public static Question WhichWish(IReadOnlyList<ExportWish> open)
    {
        IReadOnlyList<Option> options = [.. open.Select(wish => new Option(Texts.Number(wish.Number), $"{MadeReport.Say(wish.Report)} · {Texts.Number(wish.Pupils)}"))];
        return new("wish", AnswerKind.One, QuestionCards.ByButton(Texts.ExportWhich, options)) { Short = Texts.ExportWhich, Options = options };
    }
}
