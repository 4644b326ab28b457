using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Families.Slips;

/// <summary>A new slip for a guardian: every earlier one is void from that moment.</summary>
internal static class SlipIssue
{
    public static async ValueTask<Slip> IssueAsync(PersonId guardian, IReadOnlyList<GuardedChild> children, PersonId? by, Uri page, Errand errand)
    {
        foreach (var earlier in await errand.Programme.OpenCodesOfAsync(guardian, errand.Aborted)) earlier.Supersede(errand.Now);

        var issued = RegistrationCode.Issue(guardian, errand.Now);
        if (by is { } staff) issued.Code.HandOut(staff);
        errand.Programme.RegistrationCodes.Add(issued.Code);

        var school = await errand.SchoolAsync();
        var person = await errand.Programme.PersonAsync(guardian, errand.Aborted);
        return new(
            school.Name,
            string.Join("、", children.Select(one => one.Child.Name)),
            string.Join("、", children.Select(one => Texts.Class(one.Child.Class)).Distinct()),
            Texts.SlipFor(RegisterCards.Say(children[0].Guardianship.Relation), person?.Name ?? ""),
            issued.Slip,
            school.DayOf(issued.Code.ExpiresAt).AddDays(-1),
            page);
    }
}
