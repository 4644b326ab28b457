using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Programmes;

/// <summary>The cards of a publication: what is missing, what is there, and the plan as it would come out.</summary>
internal static class PublishServiceCards
{
    // so few are offered one by one
    private const int FewItems = 3;

    /// <summary>What the coordinator can do with the draft as it stands.</summary>
    public static Question Desk(PlanDesk desk, string? note, bool whole)
    {
        var groups = PlanLacks.Grouped(desk);
        IReadOnlyList<Option> options =
        [
            .. groups.Count == 0 ? [new(PublishServiceDialog.Send, Texts.SendToThePrincipal, "送校长确认", "送给校长"), new(PublishServiceDialog.Preview, Texts.LookAtPlan)] : ToFill(groups),
            new(PublishServiceDialog.All, Texts.SeeAllItems),
            new(PublishServiceDialog.Keep, Texts.KeepTheDraft),
        ];
        var title = groups.Count == 0 ? Texts.PlanIsComplete : Texts.StillMissing(Texts.Number(groups.Count));
        var card = QuestionCards.ByButton(title, options) with
        {
            Facts = groups.Count == 0 ? Ready(desk) : PlanLacks.Facts(desk),
            Texts =
            [
                .. note is { Length: > 0 } ? [note] : Array.Empty<string>(),
                .. whole ? Whole(desk) : groups.Count == 0 ? PlanLacks.Advice(desk) : [PlanLacks.Complete(desk)],
            ],
            Twin = null,
        };
        return new("item", AnswerKind.One, card) { Short = title, Options = options };
    }

    public static Question Everything()
    {
        IReadOnlyList<Option> options = [.. PlanItemQuestions.Openly.Select(item => new Option(PlanItemKey.Of(new(item)), PlanWords.Say(item)))];
        return new("item", AnswerKind.One, QuestionCards.FromList("item", Texts.WhichItem, options, several: false)) { Short = Texts.WhichItem, Options = options };
    }

    /// <summary>Every word of the plan, as families will read it.</summary>
    public static IReadOnlyList<string> Whole(PlanDesk desk)
    {
        var text = desk.Plan.Text;
        (PlanItem Item, string? Text)[] parts =
        [
            (PlanItem.Time, text.Time), (PlanItem.Content, text.Content), (PlanItem.Way, text.Way), (PlanItem.SafetyMeasures, text.SafetyMeasures), (PlanItem.Fees, text.Fees),
            (PlanItem.Staffing, text.Staffing), (PlanItem.ClubMenu, text.ClubMenu), (PlanItem.EmergencyPlan, text.EmergencyPlan), (PlanItem.Liability, text.Liability),
        ];
        return
        [
            .. parts.Select(part => Line(PlanWords.Say(part.Item), string.IsNullOrWhiteSpace(part.Text) ? Texts.LacksText : part.Text)),
            .. Domain.Weekdays.All.Each().Select(weekday => Day(weekday, desk)),
            .. desk.Plan.Drafts.Select(draft => Line(PlanWords.Say(draft.Kind), draft.Text)),
            .. PlanLacks.Advice(desk),
        ];
    }

    /// <summary>The papers and dates that the principal answers for.</summary>
    public static IReadOnlyList<CardFact> Ready(PlanDesk desk)
    {
        var plan = desk.Plan;
        return
        [
            new(Texts.FactNotice, VersionOf(DocumentKind.ServiceNotice, plan)),
            new(Texts.FactAgreement, VersionOf(DocumentKind.ServiceAgreement, plan)),
            new(Texts.FactFeeNotice, plan.FeeApproval is { } approval ? $"{VersionOf(DocumentKind.FeeNotice, plan)}{Texts.ListSeparator}{approval.DocumentNumber}" : VersionOf(DocumentKind.FeeNotice, plan)),
            new(Texts.FactService, Texts.Days(plan.Dates.FirstDay, plan.Dates.LastDay)),
            .. plan.SeasonChange is { } change ? [new CardFact(Texts.ItemSeasonSwitch, Texts.Day(change.From))] : Array.Empty<CardFact>(),
            new(Texts.FactOpens, Texts.Moment(desk.School.AtSchool(plan.Dates.ApplicationsFrom))),
        ];
    }

    public static Card ToAgree(PlanDesk desk) => new(Texts.PlanTitle(Texts.Number(desk.Plan.Version)))
    {
        Facts = Ready(desk),
        Texts = Whole(desk),
        Actions =
        [
            new(Texts.AgreeToPublish, Verbs.Confirm) { Primary = true },
            new(Texts.SendItBack, Verbs.Say, AgreeToPlanDialog.ToSendBack),
            new(Texts.NotNow, Verbs.Cancel),
        ],
        Source = Texts.Source("五.4"),
    };

    private static IEnumerable<Option> ToFill(IReadOnlyList<IGrouping<PlanItem, MissingItem>> groups) => groups.Count > FewItems
        ? [new(PlanItemKey.Of(groups[0].First()), Texts.FillOneByOne)]
        : groups.Select(group => new Option(PlanItemKey.Of(group.First()), Texts.FillThis(PlanWords.Say(group.Key))));

    private static string VersionOf(DocumentKind kind, ServicePlan plan) => plan.DraftOf(kind) is null
        ? Texts.FactVersionOnly(Texts.Number(plan.Papers.Of(kind) ?? 0))
        : Texts.FactVersionNew(Texts.Number((plan.Papers.Of(kind) ?? 0) + 1));

    private static string Day(DayOfWeek weekday, PlanDesk desk)
    {
        var day = desk.Plan.DayOn(weekday);
        var sessions = desk.Plan.SessionsOn(weekday).Select(session => string.Join(Texts.Space, new[] { session.Title, session.Room, session.Teacher is { } teacher ? MenuName(teacher, desk) : null }.OfType<string>()));
        var people = new[] { (PlanItem.PersonInCharge, day?.InCharge), (PlanItem.Backup, day?.Backup) }
            .Where(one => one.Item2 is not null).Select(one => $"{PlanWords.Say(one.Item1)}{Texts.Space}{desk.NameOf(one.Item2!.Value)}");
        return Line(Texts.Weekday(weekday), string.Join(Texts.Spoken == Texts.English ? "; " : "；", [Texts.NotePlaces(Texts.ItemPlaces, Texts.Number(day?.Places ?? 0)).TrimEnd('。', '.'), .. sessions, .. people]));
    }

    private static string MenuName(Domain.PersonId person, PlanDesk desk) =>
        desk.Means.Member(person) is { } member ? PlanWords.NameOnMenu(desk.NameOf(person), member.Kind) : desk.NameOf(person);

    private static string Line(string name, string text) => Texts.Spoken == Texts.English ? $"{name}: {text}" : $"{name}：{text}";
}
