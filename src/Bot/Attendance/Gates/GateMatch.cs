using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;

namespace AfterSchoolBot.Bot.Attendance.Gates;

/// <summary>Which child is meant, and what the gate's check says; no child: nothing of what was said fits anybody here.</summary>
internal sealed record GateMatch(Child? Child, GateVerdict? Verdict)
{
    private const int Digits = 4;

    private static readonly GateMatch Nobody = new(null, null);

    public static async ValueTask<GateMatch> OfAsync(string said, OfficeEyes eyes, Turn turn)
    {
        var digits = string.Concat(Folding.Fold(said).Where(char.IsAsciiDigit));
        var words = string.Concat(said.Where(sign => !char.IsAsciiDigit(sign))).Trim(' ', '，', ',', '、');
        if (words.Length == 0) return digits.Length == Digits ? await ByCodeAsync(digits, turn) : Nobody;

        var here = (await turn.Programme.HereAsync(turn.Today, turn.Aborted)).Where(one => eyes.Office || one.IsWith(eyes.Member.Id)).Select(one => one.Child).ToList();
        var names = await turn.Programme.ChildrenCalledAsync(here, turn.Aborted);
        var mentions = NameReader.FindAll(words, [.. names.Values.Select(child => new Candidate(child.Id.ToString(), child.Name) { IsPerson = true })]);
        if (mentions is not [{ Who: [var one], How: not Closeness.Misspelt } mention]) return Nobody;

        var child = names.Values.First(known => known.Id.ToString() == one.Value);
        var adult = words.Remove(mention.Start, mention.Length).Trim(' ', '，', ',', '、');
        return digits.Length == Digits && adult.Length > 0 ? new(child, await ByNameAsync(child, adult, digits, turn)) : new(child, null);
    }

    private static async ValueTask<GateMatch> ByCodeAsync(string code, Turn turn)
    {
        if (await turn.Programme.DayPickupByCodeAsync(turn.Today, code, turn.Aborted) is not { } pickup || await turn.Programme.ChildAsync(pickup.Child, turn.Aborted) is not { } child) return Nobody;
        return new(child, await CheckAsync(child, new GateProof.Code(code), turn));
    }

    /// <summary>By name or by what the family calls the adult, and always by the last four digits.</summary>
    private static async ValueTask<GateVerdict> ByNameAsync(Child child, string adult, string ending, Turn turn)
    {
        var list = await turn.Programme.PickupListAsync(child.Id, turn.Today, turn.Aborted);
        var said = Folding.Bare(adult);
        var meant = list.Adults.FirstOrDefault(one => one.PhoneEnding == ending && (said.Contains(Folding.Bare(one.Name), StringComparison.Ordinal) || said.Contains(Folding.Bare(GateCards.Relation(one)), StringComparison.Ordinal)));
        return await CheckAsync(child, new GateProof.Named(meant?.Name ?? adult, ending), turn);
    }

    private static async ValueTask<GateVerdict> CheckAsync(Child child, GateProof proof, Turn turn) => Gate.Check(
        await turn.Programme.PickupListAsync(child.Id, turn.Today, turn.Aborted), await turn.Programme.DayPickupsOfAsync(child.Id, turn.Today, turn.Aborted), proof);
}
