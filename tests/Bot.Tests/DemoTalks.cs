using AfterSchoolBot.Bot.Schools.Demo;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.AdaptiveCards;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests;

/// <summary>Talks at the demo school on the evening of Tuesday 6 April 2021: applications are open, the service runs from 12 April to 2 July.</summary>
internal static class DemoTalks
{
    public static readonly DateTimeOffset Evening = new(2021, 4, 6, 20, 2, 0, TimeSpan.FromHours(8));

    /// <summary>王小明, 3-2.</summary>
    public static readonly ChildId Ming = new(1);

    /// <summary>王小雨, 1-1.</summary>
    public static readonly ChildId Yu = new(2);

    /// <summary>陈一诺, 3-2.</summary>
    public static readonly ChildId Yinuo = new(3);

    public static readonly PersonId Wang = new(1001);
    public static readonly PersonId Chen = new(1002);
    public static readonly PersonId Zhang = new(2);

    /// <param name="postgres">On PostgreSQL, or else on SQLite.</param>
    /// <param name="and">What else is so at the school; the school itself is saved already.</param>
    public static Task<TalkHost> StartAsync(bool postgres = false, Func<ProgrammeDb, Task>? and = null, bool replaces = true) =>
        TalkHost.StartAsync(Stores.Of(postgres), Evening, async (programme, cancellationToken) =>
        {
            await DemoSchool.LayAsync(programme, Evening, cancellationToken);
            if (and is null) return;

            await programme.SaveChangesAsync(cancellationToken);
            await and(programme);
        }, replaces);

    /// <summary>An application of two days ago, by the child's first guardian, that waits for the coordinator.</summary>
    public static async Task<Enrolment> AppliedAsync(this ProgrammeDb programme, ChildId child, Weekdays days, PriorityGroup? priority = null)
    {
        var bond = await programme.Guardianships.Where(one => one.Child == child).OrderBy(one => one.Guardian).FirstAsync();
        var yes = Assert.IsType<ConfirmationOutcome.Given>(GuardianConfirmation.Give(bond, Authority.MayApply, "laid", "laid", Evening.AddDays(-2))).Confirmation;
        var application = new Application(child, days, new(NeedReason.NobodyCollects), priority, new(1, 2, 3));
        var outcome = Enrolment.Apply(await programme.NextApplicationNumberAsync(default), application, yes, null);
        return programme.Add(Assert.IsType<ApplyOutcome.Submitted>(outcome).Enrolment).Entity;
    }

    public static async Task<Enrolment> ApprovedAsync(this ProgrammeDb programme, ChildId child, Weekdays days, PriorityGroup? priority = null)
    {
        var enrolment = await programme.AppliedAsync(child, days, priority);
        enrolment.TakeUp(Zhang, Evening.AddDays(-2).AddHours(1));
        Assert.IsType<ReviewOutcome.Approved>(enrolment.Approve(Zhang, "看护有位，符合三.3", Evening.AddDays(-2).AddHours(2)));
        return enrolment;
    }

    /// <summary>A seat in the club since this morning, or a place in line if it is full; the child's application was approved before.</summary>
    public static async Task<Place> ChoseAsync(this ProgrammeDb programme, ChildId child, string club)
    {
        await programme.SaveChangesAsync();
        var one = await programme.Children.SingleAsync(each => each.Id == child);
        var enrolment = await programme.EnrolmentOfAsync(child, default);
        var bond = await programme.Guardianships.Where(each => each.Child == child).OrderBy(each => each.Guardian).FirstAsync();
        var at = Evening.AddHours(-12);
        var yes = Assert.IsType<ConfirmationOutcome.Given>(GuardianConfirmation.Give(bond, Authority.MayApply, "laid", "laid", at)).Confirmation;
        var places = await programme.PlacesOfAsync(child, at, default);
        var chosen = await programme.Clubs.SingleAsync(each => each.Name == club);
        var outcome = chosen.Wait(Chooser.For(child, one.Class.Grade, enrolment, PriorityOrder.Default, places.Taken(), Evening.AddDays(-1)), yes, at);
        Assert.IsNotType<JoinOutcome.Refused>(outcome);
        return chosen.Places[^1];
    }

    /// <summary>A second guardian of a child, who may do what is said.</summary>
    public static void Add(this ProgrammeDb programme, PersonId guardian, ChildId child, Authority authority = Authority.All) =>
        programme.Add(new Guardianship(guardian, child, Relation.Father, authority));

    public static async Task<Club> ClubAsync(this TalkHost host, string name)
    {
        await using var programme = host.Open();
        return await programme.Clubs.AsNoTracking().SingleAsync(club => club.Name == name);
    }

    /// <summary>Another account of a person: a second phone, or a second guardian who has none yet.</summary>
    public static void Bind(this ProgrammeDb programme, string account, PersonId person) =>
        programme.Add(new ChannelIdentity { Account = $"directline/{account}", PersonId = person.Value, Since = Evening });

    public static async Task<Enrolment?> EnrolmentAsync(this TalkHost host, ChildId child)
    {
        await using var programme = host.Open();
        return await programme.Enrolments.Where(one => one.Child == child).OrderByDescending(one => one.Number).FirstOrDefaultAsync();
    }

    /// <summary>Everything that a person was ever shown: texts, cards, their buttons and values, also those that were replaced.</summary>
    public static async Task<string> EverShownAsync(this TalkHost host, string user)
    {
        var (replies, _) = await host.HeardAsync(new(ChannelId.DirectLine, $"talk-{user}"), default);
        return string.Join('\n', replies.SelectMany(Shown));
    }

    private static IEnumerable<string> Shown(Reply reply)
    {
        if (reply.Text is { } text) yield return text;
        if (reply.Card is not { } card) yield break;

        yield return CardText.Of(card, "zh-Hans");
        foreach (var line in card.Texts) yield return line;
        foreach (var fact in card.Facts) yield return $"{fact.Name} {fact.Value}";
        foreach (var action in card.Actions) yield return $"{action.Title} {action.Value}";
        foreach (var choice in card.Inputs.OfType<ChoiceInput>().SelectMany(input => input.Choices)) yield return $"{choice.Title} {choice.Value}";
    }
}
