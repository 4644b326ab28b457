using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>Nothing is asked.</summary>
internal sealed record WhoDidNotApplyDraft;

[JsonSerializable(typeof(WhoDidNotApplyDraft))]
internal sealed partial class WhoDidNotApplyJson : JsonSerializerContext;

/// <summary>谁没报名, 催一下没报的: there is no such list and nobody is pressed, whoever asks; the staff hear what is possible instead (二.3).</summary>
internal sealed partial class WhoDidNotApplyDialog() : Dialog<WhoDidNotApplyDraft>("who-did-not-apply", 1, () => WhoDidNotApplyJson.Default.WhoDidNotApplyDraft)
{
    public override string Title => Texts.FreeChoice;
    public override IReadOnlyList<Dialogs.Field> Fields { get; } = [];

    public override bool IsMeantBy(string sentence, Turn turn) => Asks().IsMatch(Folding.Fold(sentence));

    protected override WhoDidNotApplyDraft Fill(WhoDidNotApplyDraft draft, Answer answer) => draft;

    protected override async ValueTask<Step> NextAsync(WhoDidNotApplyDraft draft, Turn turn)
    {
        if (turn.Person is not { } person || await turn.Programme.StaffMemberAsync(person, turn.Aborted) is not { } member) return End($"{Texts.OnlyYourChild}\n{Texts.Source("二.3")}");

        return End(new Card(Texts.Reason(Refusal.NoListOfThoseWhoDidNotApply))
        {
            Texts = await CountsAsync(turn),
            Actions = member.Is(StaffRoles.Coordinator) ? [Verbs.ToSay(Texts.Reminding, Command.Remind)] : [],
            Source = Texts.Source(Refusal.NoListOfThoseWhoDidNotApply.Clause()),
        });
    }

    /// <summary>For staffing, the count is enough.</summary>
    private static async ValueTask<IReadOnlyList<string>> CountsAsync(Turn turn)
    {
        if (await turn.PlanAsync() is not { } plan) return [];

        var figures = await turn.Programme.JoiningAsync(plan, (await turn.SchoolAsync()).Oversight, only: null, turn.Aborted);
        return [Texts.AppliedOfSchool(Texts.Number(figures.Values.Sum(one => one.Applied)), Texts.Number(figures.Values.Sum(one => one.Children)))];
    }

    [GeneratedRegex(
        "(谁|哪些|哪几)(家|个|人|学生|同学|孩子|家长|位|还|都)*(没有|没|未)(报名|报|参加)|(没有|没|未)(报名|报|参加)的?[^,。!?]{0,6}(名单|列表|有谁|是谁|有哪些|是哪些|催)|催[^,。!?]{0,8}(没有|没|未)(报|参加)" +
        "|who (has not|hasn't|have not|haven't|did not|didn't) (applied|apply|join|joined|sign)|not applied list|list of (those|families|children|pupils) who (did not|didn't|have not|haven't)|chase (those|families|parents) who")]
    private static partial Regex Asks();
}
