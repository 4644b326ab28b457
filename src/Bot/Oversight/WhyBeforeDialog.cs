using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>Nothing is asked.</summary>
internal sealed record WhyBeforeDraft;

[JsonSerializable(typeof(WhyBeforeDraft))]
internal sealed partial class WhyBeforeJson : JsonSerializerContext;

/// <summary>为什么别人排我前面: the published rule, the own child's tier and time, and nothing about anybody else's (D7, D18).</summary>
internal sealed partial class WhyBeforeDialog() : Dialog<WhyBeforeDraft>("why-before", 1, () => WhyBeforeJson.Default.WhyBeforeDraft)
{
    public override string Title => Texts.WhyThisOrder;
    public override IReadOnlyList<Field> Fields { get; } = [];

    public override bool IsMeantBy(string sentence, Turn turn) => Asks().IsMatch(Folding.Fold(sentence));

    protected override WhyBeforeDraft Fill(WhyBeforeDraft draft, Answer answer) => draft;

    protected override async ValueTask<Step> NextAsync(WhyBeforeDraft draft, Turn turn)
    {
        var school = await turn.SchoolAsync();
        var lines = new List<string>();
        foreach (var one in await turn.OwnChildrenAsync())
        {
            foreach (var place in (await turn.Programme.PlacesOfAsync(one.Child.Id, turn.Now, turn.Aborted)).Where(place => place.State is PlaceState.Waiting))
            {
                lines.Add(Texts.OwnPlaceInLine(one.Child.Name, place.Club.Name, Texts.Number(place.Position ?? 1), place.Place.Tier.ToString(), Texts.Moment(school.AtSchool(place.Place.JoinedAt))));
            }
        }

        return End(new Card(Texts.WhyThisOrder)
        {
            Texts = [Texts.HowTheQueueRuns, .. lines, Texts.OnlyYourChild],
            Actions = lines.Count == 0 ? [] : [Verbs.ToSay(Commands.Word(Command.Object), Command.Object)],
            Source = Texts.Source("三.3"),
        });
    }

    [GeneratedRegex(
        "(为什么|为啥|凭什么|凭啥|点解|怎么)[^。!?]{0,12}(排(在)?我(们|家)?(的)?前|在我(们|家)?(的)?前面|排(在)?前面|插队|比我(们|家)?(先|早)|先(排|选)上)|(排|插)(到|在)?我(们|家)?前面[^。!?]{0,4}(为什么|凭什么)" +
        "|why (is|are|was|were|did|does)[^.!?]{0,40}(ahead of|before|in front of) (me|us|my|our)")]
    private static partial Regex Asks();
}
