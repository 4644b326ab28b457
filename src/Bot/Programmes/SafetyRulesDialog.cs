using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Programmes;

/// <summary>Nothing to fill in: the rules are read, that is all.</summary>
internal sealed record SafetyRulesDraft;

[JsonSerializable(typeof(SafetyRulesDraft))]
internal sealed partial class SafetyRulesJson : JsonSerializerContext;

/// <summary>Everybody on duty reads the current safety rules before the first duty, and says so (五.4).</summary>
internal sealed class SafetyRulesDialog() : Dialog<SafetyRulesDraft>("safety-rules", 1, () => SafetyRulesJson.Default.SafetyRulesDraft)
{
    public override string Title => Texts.ReadingSafetyRules;
    public override IReadOnlyList<Field> Fields { get; } = [];
    public override IReadOnlyList<Command> BegunBy => [Command.SafetyRules];

    protected override SafetyRulesDraft Fill(SafetyRulesDraft draft, Answer answer) => draft;

    protected override async ValueTask<Step> NextAsync(SafetyRulesDraft draft, Turn turn)
    {
        if (turn.Person is not { } person || await turn.Programme.StaffForChangeAsync(person, turn.Aborted) is not { } member) return End(Texts.StaffOnly);
        if (await turn.Programme.DocumentAsync(DocumentKind.SafetyRules, turn.Aborted) is not { } rules) return End(Texts.NoSafetyRulesYet);

        var version = Texts.Number(rules.Version);
        if (member.HasReadSafetyRules(rules.Version)) return End(Texts.SafetyRulesWereRead(version));

        var card = new Card(Texts.PaperVersion(Texts.SafetyRulesName, version))
        {
            Texts = [.. rules.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Actions = [new(Texts.IHaveReadThem, Verbs.Confirm) { Primary = true }, new(Texts.NotNow, Verbs.Cancel)],
            Source = Texts.Source("五.4"),
        };
        return new Step.Confirm(card, () =>
        {
            member.ReadSafetyRules(rules.Version, turn.Now);
            return new(End(Texts.SafetyRulesAreRead(Texts.Moment(turn.Now), version)));
        })
        {
            Short = Texts.IHaveReadThem,
            Content = $"safety-rules.{rules.Version}",
        };
    }
}
