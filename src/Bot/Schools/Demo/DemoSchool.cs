using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Schools.Demo;

/// <summary>示范小学: a whole school of people who do not exist, its term laid around today so that applications are open.</summary>
internal static class DemoSchool
{
    public const string Name = "示范小学";

    /// <summary>On the slip that the guest may try: it binds to 刘奶奶, who looks after 刘子涵.</summary>
    public const string GuestsSlip = "7K4M92QH";

    // far from the numbers that are given from 1 on
    private const int FirstAdult = 900_001;

    // the web page, and a WeCom that runs at home
    private static readonly ChannelId[] Channels = [ChannelId.DirectLine, ChannelId.WeCom];

    private static readonly (string Guardian, AdultDescribed Adult)[] Fetching =
    [
        ("王芳", new("王建国", "爷爷", "2208")), ("陈志远", new("李秀兰", "奶奶", "6034")), ("刘桂英", new("刘建军", "叔叔", "4415")),
    ];

    /// <summary>Who is who in the web chat's list of persons.</summary>
    public static readonly IReadOnlyList<(string UserId, string Name)> Persons =
    [
        ("dl_parent_wang", "王芳"), ("dl_parent_chen", "陈志远"), ("dl_teacher_li", "李老师"),
        ("dl_admin_zhang", "张主任"), ("dl_principal_zhou", "周校长"),
        ("dl_supervisor_qin", "秦督导"), ("dl_committee_ma", "马会长"), ("dl_guest", ""),
    ];

    /// <summary>Whether the school in the database is this one.</summary>
    public static Task<bool> IsLaidAsync(ProgrammeDb programme, CancellationToken cancellationToken) =>
        programme.ChannelIdentities.AnyAsync(identity => identity.Account == "directline/dl_admin_zhang", cancellationToken);

    /// <summary>Lays the school into an empty database.</summary>
    public static async Task LayAsync(ProgrammeDb programme, DateTimeOffset now, CancellationToken cancellationToken)
    {
        programme.ChangeTracker.AutoDetectChangesEnabled = false; // all of it is new
        var families = new DemoFamilies(now);
        var term = new DemoTerm(now, families.Staff);
        await programme.WriteRollAsync(families.Roll, cancellationToken);
        programme.AddRange(families.Staff);
        programme.AddRange(term.Everything());
        programme.AddRange(families.Consents(term.PrivacyVersion));
        programme.Add(RegistrationCode.Issue(families.PersonCalled("刘桂英"), GuestsSlip, now).Code);
        programme.AddRange(Accounts(families, now));
        programme.AddRange(Fetchers(families, now));
        var clubs = DemoClubs.All(term, families);
        await DemoLife.LiveAsync(programme, term, families, clubs, cancellationToken);
        programme.AddRange(clubs);
        programme.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    /// <summary>Whom the families have put on the list of those who may fetch their first child.</summary>
    private static IEnumerable<AuthorisedAdult> Fetchers(DemoFamilies families, DateTimeOffset now) => Fetching.Select((one, index) =>
    {
        var bond = families.Bonds.First(bond => bond.Guardian == families.PersonCalled(one.Guardian));
        var outcome = AuthorisedAdult.Enter(FirstAdult + index, bond, one.Adult, [], CustodyLimits.Of(bond.Child, []), DateOnly.FromDateTime(now.DateTime).AddDays(-10), now.AddDays(-10));
        return ((AdultOutcome.Entered)outcome).Adult;
    });

    private static IEnumerable<ChannelIdentity> Accounts(DemoFamilies families, DateTimeOffset now) => Persons
        .Where(person => person.Name.Length > 0)
        .SelectMany(person => Channels, (person, channel) => new ChannelIdentity
        {
            Account = $"{channel}/{person.UserId}",
            PersonId = families.PersonCalled(person.Name).Value,
            Since = now,
        });
}
