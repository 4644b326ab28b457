using AfterSchoolBot.Bot.Schools.Demo;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.EndToEnd.Tests.Kills;

/// <summary>
/// Families of the demo school who apply for one child and take it out again, and who go in and out of a club that is too small for them
/// all, for the other. What they then have is looked up in the database.
/// </summary>
internal static class FamilyLines
{
    /// <summary>Round and round: apply and leave for 乐乐, join (or wait for) the club and leave it for 安安.</summary>
    public static readonly string[] Lines =
    [
        "给周乐乐报周三 没人接", "5", "1", "周乐乐退出", "1", "1",
        "给林安安选篆刻", "1", "林安安退篆刻", "1",
    ];

    private const int Seats = 3;
    private const int First = 90_000;
    private static readonly ClubId Seal = new(9_000);

    public static string Account(int family) => $"dl_family_{family}";

    public static async Task LayAsync(TestDatabase database, int families)
    {
        await using var programme = database.Open();
        var now = TimeProvider.System.GetUtcNow();
        await DemoSchool.LayAsync(programme, now, default);
        await programme.SaveChangesAsync();
        programme.Add(Club(await programme.Clubs.AsNoTracking().FirstAsync(club => club.Weekday == DayOfWeek.Wednesday)));
        foreach (var family in Enumerable.Range(1, families)) await LayAsync(programme, family, now);
        await programme.SaveChangesAsync();
    }

    /// <summary>No enrolment and no seat that its own guardian did not confirm with a line that was accepted; no seat twice; what was said is what is.</summary>
    public static async Task CheckAsync(TestDatabase database, IReadOnlyList<(int Family, Talker Talker)> families)
    {
        await using var programme = database.Open();
        var club = await programme.Clubs.AsNoTracking().SingleAsync(one => one.Id == Seal);
        Assert.True(club.Taken <= Seats && club.Taken == club.Places.Count(place => place.State is PlaceState.Held or PlaceState.Seated));
        foreach (var (family, talker) in families)
        {
            var (guardian, lele, anan) = People(family);
            var applied = await programme.Enrolments.AsNoTracking().Where(one => one.Child == lele).OrderBy(one => one.Number).ToListAsync();
            Assert.Equal(talker.Said("编号 ", "BM-0000".Length), applied.Select(one => one.Number.ToString()));
            Assert.All(applied, one => Assert.Equal((guardian, true), (one.History[0].Confirmation!.Guardian, talker.Confirmed(one.History[0].Confirmation!.Activity))));
            Assert.True(applied.Count(one => one.IsLive) <= 1);

            var places = club.Places.Where(place => place.Child == anan && place.Confirmation is not null).ToList();
            Assert.Equal(talker.Said("选好了", 0).Count + talker.Said("候补上了", 0).Count, places.Count);
            Assert.All(places, place => Assert.True(talker.Confirmed(place.Confirmation!.Activity)));
            Assert.True(club.Places.Count(place => place.Child == anan && place.IsLive) <= 1);
        }
    }

    private static async Task LayAsync(ProgrammeDb programme, int family, DateTimeOffset now)
    {
        var (guardian, lele, anan) = People(family);
        programme.Add(new Person(guardian, $"家长{family}"));
        programme.Add(new Guardian(guardian, "5521"));
        programme.Add(new ChannelIdentity { Account = $"directline/{Account(family)}", PersonId = guardian.Value, Since = now });
        var consent = new Consent(guardian, DocumentKind.PrivacyNotice);
        consent.Give(await programme.Documents.Where(one => one.Kind == DocumentKind.PrivacyNotice).MaxAsync(one => one.Version), now);
        programme.Add(consent);
        Guardianship Bring(ChildId id, string name)
        {
            programme.Add(new Child(id, name, new(3, 1)));
            var bond = new Guardianship(guardian, id, Relation.Mother, Authority.All);
            programme.Add(bond);
            return bond;
        }

        Bring(lele, "周乐乐");
        var yes = ((ConfirmationOutcome.Given)GuardianConfirmation.Give(Bring(anan, "林安安"), Authority.MayApply, "laid", "laid", now)).Confirmation;
        var application = new Application(anan, Weekdays.All, new(NeedReason.NobodyCollects), null, new(1, 1, 1));
        var enrolment = ((ApplyOutcome.Submitted)Enrolment.Apply(await programme.NextApplicationNumberAsync(default), application, yes, null)).Enrolment;
        enrolment.TakeUp(new(2), now);
        enrolment.Approve(new(2), "有位", now);
        programme.Add(enrolment);
    }

    private static Club Club(Club like) => new()
    {
        Id = Seal,
        Name = "篆刻",
        Kind = ClubKind.Arts,
        Weekday = DayOfWeek.Wednesday,
        Starts = like.Starts,
        Ends = like.Ends,
        Grades = new(1, 6),
        Seats = Seats,
        Leader = like.Leader,
        LeaderOnMenu = like.LeaderOnMenu,
        FirstDay = like.FirstDay,
        LastDay = like.LastDay,
        MinimumToOpen = 1,
    };

    private static (PersonId Guardian, ChildId Lele, ChildId Anan) People(int family) => (new(First + family), new(First + (2 * family)), new(First + (2 * family) + 1));
}
