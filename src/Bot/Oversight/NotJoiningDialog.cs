using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>Nothing is asked of a family that does not join.</summary>
internal sealed record NotJoiningDraft;

[JsonSerializable(typeof(NotJoiningDraft))]
internal sealed partial class NotJoiningJson : JsonSerializerContext;

/// <summary>不参加: nothing need be done, and nothing reminds the family in this round. Of a child that has a place, leaving is meant (二.3).</summary>
internal sealed class NotJoiningDialog() : Dialog<NotJoiningDraft>("not-joining", 1, () => NotJoiningJson.Default.NotJoiningDraft)
{
    public override string Title => Texts.FreeChoice;
    public override IReadOnlyList<Field> Fields { get; } = [];
    public override IReadOnlyList<Command> BegunBy => [Command.NotJoining];

    protected override NotJoiningDraft Fill(NotJoiningDraft draft, Answer answer) => draft;

    protected override async ValueTask<Step> NextAsync(NotJoiningDraft draft, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        if (children.Count == 0 || await turn.PlanAsync() is not { } plan) return End($"{Texts.NotJoiningIsFine}\n{Texts.Source("二.3")}");

        var said = await turn.Programme.NotJoiningAsync(plan.Term, turn.Aborted);
        var without = 0;
        foreach (var one in children)
        {
            if (await turn.Programme.EnrolmentOfAsync(one.Child.Id, turn.Aborted) is not null) continue;

            without++;
            if (!said.Contains(one.Child.Id)) turn.Programme.NotJoining.Add(new NotJoining(plan.Term, one.Child.Id, turn.Person!.Value, turn.Now));
        }

        return without == 0 ? new Step.Begin("leave") : End($"{Texts.NotJoiningIsFine}{Texts.NoMoreReminders}\n{Texts.Source("二.3")}");
    }
}
