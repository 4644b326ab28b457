using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>Of which month the figures are asked: its first day.</summary>
internal sealed record FiguresDraft
{
    public DateOnly? Month { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FiguresDraft))]
internal sealed partial class FiguresJson : JsonSerializerContext;

/// <summary>Complaints by category, applications, places and who waits, in figures: for the district and the parents' committee, and for those who run the service (五.1, 五.3).</summary>
internal sealed partial class FiguresDialog() : Dialog<FiguresDraft>("figures", 1, () => FiguresJson.Default.FiguresDraft)
{
    private const StaffRoles Readers = StaffRoles.Supervisor | StaffRoles.ParentsCommittee | StaffRoles.Principal | StaffRoles.Coordinator;

    public override string Title => Texts.Figures;
    public override IReadOnlyList<Dialogs.Field> Fields { get; } = [new("month")];
    public override IReadOnlyList<Command> BegunBy => [Command.Figures];

    /// <summary>4月投诉.</summary>
    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && MonthOfComplaints().IsMatch(Folding.Fold(sentence).Trim());

    protected override FiguresDraft Fill(FiguresDraft draft, Answer answer) => answer.Field switch
    {
        "month" => draft with { Month = answer.Value is { } month ? DateOnly.Parse(month, CultureInfo.InvariantCulture) : null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(FiguresDraft draft, Turn turn)
    {
        if (turn.Person is not { } person || await turn.Programme.StaffMemberAsync(person, turn.Aborted) is not { } member || (member.Roles & Readers) == 0) return End(Texts.FiguresAreForOversight);

        var month = draft.Month ?? FirstOf(turn.Today);
        var filed = await turn.Programme.ComplaintsFiledAsync(month, month.AddMonths(1).AddDays(-1), turn.Aborted);
        var figures = ComplaintFigures.Of(filed, await turn.SchoolAsync(), turn.Today);
        return End(FiguresCards.Of((await turn.SchoolAsync()).Name, month, figures, await ProgrammeFigures.OfAsync(turn)));
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(FiguresDraft draft, string sentence, Turn turn)
    {
        var said = Folding.Fold(sentence).Trim();
        var month = said.StartsWith("上月", StringComparison.Ordinal) || said.StartsWith("last month", StringComparison.Ordinal) ? FirstOf(turn.Today).AddMonths(-1)
            : MonthOfComplaints().Match(said) is { Success: true } named && int.Parse(named.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var number ? Latest(number, turn.Today)
            : (DateOnly?)null;
        return new(month is { } one ? [new("month", one.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))] : []);
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>That month of this year, or of last year if it is still to come.</summary>
    private static DateOnly Latest(int month, DateOnly today) => new DateOnly(today.Year, month, 1) is var one && one > today ? one.AddYears(-1) : one;

    [GeneratedRegex(@"^(\d{1,2})月(份)?(的)?投诉$")]
    private static partial Regex MonthOfComplaints();
}
