using System.Security.Cryptography;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Clubs;

/// <summary>What a family wishes for one day, best first; it is a guardian's yes to whichever of these is drawn.</summary>
public sealed class ClubWish
{
    /// <summary>As on the slips: nothing that is misread.</summary>
    private const int CodeLength = 6;

    private ClubWish(int round, ChildId child, DayOfWeek weekday, string code, ClubId first, ClubId? second, ClubId? third) =>
        (Round, Child, Weekday, Code, First, Second, Third, Confirmation) = (round, child, weekday, code, first, second, third, null!);

    public ClubWish(int round, ChildId child, DayOfWeek weekday, string code, IReadOnlyList<ClubId> ranked, GuardianConfirmation confirmation)
        : this(round, child, weekday, code, ranked[0], null, null) => Rank(ranked, confirmation);

    public int Round { get; private set; }
    public ChildId Child { get; private set; }
    public DayOfWeek Weekday { get; private set; }

    /// <summary>Under which the family finds itself in the published list, where no name stands; one a child and round.</summary>
    public string Code { get; private set; }

    public ClubId First { get; private set; }
    public ClubId? Second { get; private set; }
    public ClubId? Third { get; private set; }
    public GuardianConfirmation Confirmation { get; private set; }

    public IReadOnlyList<ClubId> Ranked => [.. new ClubId?[] { First, Second, Third }.OfType<ClubId>()];

    public static string NewCode() => RandomNumberGenerator.GetString(RegistrationCode.Alphabet, CodeLength);

    public void Rank(IReadOnlyList<ClubId> ranked, GuardianConfirmation confirmation)
    {
        if (ranked.Count is 0 or > 3 || ranked.Distinct().Count() != ranked.Count) throw new ArgumentException("One to three different clubs, best first.", nameof(ranked));

        (First, Second, Third, Confirmation) = (ranked[0], ranked.Count > 1 ? ranked[1] : null, ranked.Count > 2 ? ranked[2] : null, confirmation);
    }
}
