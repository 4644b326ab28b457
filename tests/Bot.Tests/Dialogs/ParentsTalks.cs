using AfterSchoolBot.Bot.Schools.Demo;
using AfterSchoolBot.Bot.Tests.Life;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Dialogs;

/// <summary>Every talk that a parent has: what begins it, and what the programme has when it has worked.</summary>
internal static class ParentsTalks
{
    private const int MostAnswers = 12;
    private const string Sentence = "爷爷来接";
    private const string Stranger = "dl_not_yet_known";

    public static IReadOnlyDictionary<string, ParentsTalk> All { get; } = new Dictionary<string, ParentsTalk>
    {
        ["register"] = new(Stranger, ["登记 9KMX4TQ7", "登記 9KMX4TQ7", "register 9KMX4TQ7"], programme => programme.ChannelIdentities.AnyAsync(identity => identity.Account == $"directline/{Stranger}" && identity.PersonId == 5010)),
        ["apply"] = new(Spring.Newcomer(1), ["报名", "報名", "apply"], programme => programme.Enrolments.AnyAsync(one => one.Child == new ChildId(5001))),
        ["status"] = new(Spring.Chen, ["进度", "進度", "status"], null) { Hears = "BM-0419" },
        ["change days"] = new(Spring.Chen, ["改天数", "改天數", "change days"], programme => programme.Enrolments.AnyAsync(one => one.Child == Spring.YiNuo && one.Days == Weekdays.Monday)),
        ["choose a club"] = new(Spring.Chen, ["选社团", "選社團", "choose clubs"], programme => HasAsync(programme, PlaceState.Seated)),
        ["wait for a club"] = new(Spring.Newcomer(2), ["选社团 国画", "選社團 国画", "choose clubs 国画"], programme => programme.Clubs.AnyAsync(club => club.Places.Any(place => place.Child == new ChildId(5002) && place.State == PlaceState.Waiting))),
        ["see an offer"] = new(Spring.Newcomer(3), ["看名额", "看名額", "see the offer"], programme => programme.Clubs.AnyAsync(club => club.Places.Any(place => place.Child == new ChildId(5003) && place.State == PlaceState.Seated))),
        ["confirm fees"] = new(Spring.Chen, ["费用", "費用", "fees"], programme => programme.FeeConfirmations.AnyAsync(fee => fee.Child == Spring.YiNuo)),
        ["statement"] = new(Spring.Chen, ["明细", "明細", "statement"], programme => programme.KeptFiles.AnyAsync()) { After = "confirm fees" },
        ["leave"] = new(Spring.Chen, ["退出", "退出", "leave"], programme => programme.Enrolments.AnyAsync(one => one.Child == Spring.YiNuo && one.State == EnrolmentState.Withdrawn)),
        ["a day off"] = new(Spring.Chen, ["请假", "請假", "a day off"], programme => programme.DayAbsences.AnyAsync(absence => absence.Child == Spring.YiNuo)),
        ["come after all"] = new(Spring.Chen, ["还是来", "還是來", "coming after all"], programme => programme.DayAbsences.AnyAsync(absence => absence.TakenBackAt != null)) { After = "a day off" },
        ["not joining"] = new(Spring.Newcomer(1), ["不参加", "不參加", "not joining"], programme => programme.NotJoining.AnyAsync()),
        ["complain"] = new(Spring.Chen, ["我要投诉", "我要投訴", "complain"], programme => programme.Complaints.AnyAsync()),
        ["object"] = new(Spring.Newcomer(4), ["申诉", "申訴", "appeal"], programme => programme.Complaints.AnyAsync()),
        ["leave a line"] = new(Spring.Chen, ["找老师", "找老師", "leave a message"], programme => programme.OfficeQuestions.AnyAsync()),
        ["answer the school"] = new(Spring.Newcomer(5), ["回答学校", "回答學校", "answer the school"], async programme => (await programme.Enrolments.SingleAsync(one => one.Child == new ChildId(5005))).Asked?.Answer is not null),
        ["all records"] = new(Spring.Chen, ["全部记录", "全部記錄", "all records"], programme => programme.KeptFiles.AnyAsync()),
        ["delete"] = new(Spring.Newcomer(1), ["删除", "刪除", "delete"], programme => programme.Erasures.AnyAsync()),
        ["correct"] = new(Spring.Chen, ["更正信息", "更正信息", "correct details"], programme => programme.OfficeQuestions.AnyAsync()),
        ["who has seen it"] = new(Spring.Chen, ["谁看过", "誰看過", "who has seen it"], null) { Hears = "陈一诺" },
        ["wish for clubs"] = new(Spring.Chen, ["选社团", "選社團", "choose clubs"], programme => programme.ClubWishes.AnyAsync(wish => wish.Child == Spring.YiNuo)) { Also = WithARound },
        ["ask for a waiver"] = new(Spring.Chen, ["我要减免", "我要減免", "ask for a waiver"], programme => programme.Exemptions.AnyAsync()) { Also = WithWaivers },
        ["withdraw consent"] = new(Spring.Chen, ["撤回同意", "撤回同意", "withdraw consent"], async programme => (await programme.Consents.ToListAsync()).Any(consent => !consent.InForce(1))),
    };

    /// <summary>The school in which all of them can be had, with what this one needs besides.</summary>
    public static Task<TalkHost> StartAsync(ParentsTalk talk) => Spring.StartAsync(also: spring =>
    {
        Lay(spring);
        talk.Also?.Invoke(spring);
    });

    /// <summary>The talk from its word to its end, after the one that comes before it.</summary>
    public static async Task HaveAsync(ParentsTalk talk, Phone phone, string locale, bool byCards, TalkHost host)
    {
        if (talk.After is { } before) await HaveAsync(All[before], phone, locale, byCards, host);
        await phone.SayAsync(talk.Words[locale switch { "zh-CN" => 0, "zh-TW" => 1, _ => 2 }]);
        for (var answers = 0; answers < MostAnswers && !await IsDoneAsync(talk, phone, host); answers++) await AnswerAsync(phone, byCards);

        Assert.True(await IsDoneAsync(talk, phone, host), $"{talk.Words[0]}: {phone.Ever}");
    }

    private static async Task<bool> IsDoneAsync(ParentsTalk talk, Phone phone, TalkHost host)
    {
        if (talk.Done is not { } done) return phone.Ever.Contains(talk.Hears, StringComparison.Ordinal);

        await using var programme = host.Open();
        return await done(programme);
    }

    /// <summary>The first of every choice, and the button that the card is for; or its number, or a sentence where words are asked for.</summary>
    private static Task AnswerAsync(Phone phone, bool byCard)
    {
        var card = phone.Card;
        if (!byCard || card is null) return phone.SayAsync(card is null or { Inputs: [TextInput] } ? Sentence : "1");

        var button = card.Actions.FirstOrDefault(action => action.Primary && action.Url is null) ?? card.Actions.First(action => action.Url is null);
        return phone.PressAsync(button, card.Inputs.ToDictionary(input => input.Id, input => input is ChoiceInput { Choices: [var first, ..] } ? first.Value : Sentence));
    }

    public static void Lay(Spring spring)
    {
        spring.AddMany(1);
        spring.AddNewcomers(5);
        spring.Lay(programme => programme.Add(RegistrationCode.Issue(new(5010), "9KMX4TQ7", Spring.At(4, 7, 9, 0)).Code));
        spring.Add(Small(9, "国画"));
        spring.Add(Small(10, "陶艺"));

        spring.Seat("国画", Spring.XiaoMing, 3, Weekdays.Wednesday);
        spring.Grant(new(5002), Weekdays.Wednesday);

        spring.Seat("陶艺", new(1001), 3, Weekdays.Wednesday);
        spring.Grant(new(5003), Weekdays.Wednesday);
        spring.Queue("陶艺", new(5003), 1, Weekdays.Wednesday);
        spring.ClubCalled("陶艺").Leave(new(1001), new(1001), Spring.Seven.AddSeconds(-30));
        Assert.Single(spring.ClubCalled("陶艺").OfferFreeSeats(Spring.Seven.AddSeconds(-20), Spring.Seven.AddDays(1)));

        var declined = spring.Apply(new(5004), Weekdays.Friday);
        declined.TakeUp(new(2), Spring.At(4, 7, 8, 0));
        Assert.IsType<ReviewOutcome.Declined>(declined.Decline(new(2), DeclineReason.NoRoomOnTheseDays, "阅读室", Spring.At(4, 7, 9, 0)));
        var asked = spring.Apply(new(5005), Weekdays.Friday);
        asked.TakeUp(new(2), Spring.At(4, 7, 8, 0));
        Assert.IsType<ReviewOutcome.Asked>(asked.AskForMore(new(2), "谁来接？", new(2021, 4, 12), Spring.At(4, 7, 9, 0)));
    }

    private static void WithARound(Spring spring) => spring.Lay(programme =>
        programme.Add(Assert.IsType<OpenRoundOutcome.Opened>(ClubRound.Open(1, Spring.At(4, 8, 8, 0), Spring.At(4, 10, 18, 0), null)).Round));

    public static void WithWaivers(Spring spring) => spring.Lay(programme => programme.Add(new FeeSchedule(9, "X教体", "X教体〔2021〕14号", new(2021, 4, 1), Spring.At(4, 8, 8, 0),
    [
        new(FeeKind.Care, Money.OfYuan(6), Money.OfYuan(3), Money.OfYuan(3)), new(FeeKind.Care, Money.OfYuan(6), Money.OfYuan(6), Money.Zero, isExemption: true),
    ])));

    private static Club Small(int id, string name) => new()
    {
        Id = new(id),
        Name = name,
        Kind = ClubKind.Crafts,
        Weekday = DayOfWeek.Wednesday,
        Starts = new(16, 45),
        Ends = new(17, 45),
        Grades = new(1, 6),
        Seats = 1,
        Leader = new(3),
        LeaderOnMenu = "孙老师",
        FirstDay = new(2021, 4, 12),
        LastDay = new(2021, 7, 2),
        MinimumToOpen = 1,
    };

    private static Task<bool> HasAsync(ProgrammeDb programme, PlaceState state) =>
        programme.Clubs.AnyAsync(club => club.Places.Any(place => place.Child == Spring.YiNuo && place.State == state));
}

/// <summary>One of them.</summary>
/// <param name="Words">What begins it, in Simplified, Traditional and English.</param>
/// <param name="Done">What the programme has when it has worked; null: it only tells something.</param>
internal sealed record ParentsTalk(string User, string[] Words, Func<ProgrammeDb, Task<bool>>? Done)
{
    public string Hears { get; init; } = "";

    public Action<Spring>? Also { get; init; }

    /// <summary>The talk that comes before it.</summary>
    public string? After { get; init; }
}
