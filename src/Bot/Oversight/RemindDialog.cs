using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>Nothing is chosen: the words are fixed, and whom they reach is counted.</summary>
internal sealed record RemindDraft;

[JsonSerializable(typeof(RemindDraft))]
internal sealed partial class RemindJson : JsonSerializerContext;

/// <summary>The coordinator's one neutral line a round to families who did not apply: fixed words, counts and no names, read back (二.3).</summary>
internal sealed class RemindDialog() : Dialog<RemindDraft>("remind", 1, () => RemindJson.Default.RemindDraft)
{
    public override string Title => Texts.Reminding;
    public override IReadOnlyList<Dialogs.Field> Fields { get; } = [];
    public override IReadOnlyList<Command> BegunBy => [Command.Remind];

    protected override RemindDraft Fill(RemindDraft draft, Answer answer) => draft;

    protected override async ValueTask<Step> NextAsync(RemindDraft draft, Turn turn)
    {
        if (turn.Person is not { } person || await turn.Programme.StaffMemberAsync(person, turn.Aborted) is not { } member) return End(Texts.NotForYou);
        if (!member.Is(StaffRoles.Coordinator)) return End(Texts.Explain(Refusal.NoListOfThoseWhoDidNotApply));
        if (await turn.PlanAsync() is not { } plan) return End(Texts.Explain(Refusal.ServiceNotPublished));
        if (plan.Applications(turn.Now).Why is { } closed) return End(Texts.Explain(closed));

        var school = await turn.SchoolAsync();
        var whom = await turn.Programme.WhomToRemindAsync(plan, turn.Aborted);
        var outcome = Reminder.Send(plan.Term, await turn.Programme.RemindersAsync(plan.Term, turn.Aborted), whom.Reached.Count, school.Oversight, person, turn.Now);
        if (outcome is ReminderOutcome.Refused(var why, var first)) return End(Refused(why, first is null ? null : Texts.Day(school.DayOf(first.At))));
        if (school.IsQuiet(turn.Now)) return End(Texts.Explain(Refusal.NobodyIsRemindedInQuietHours));

        var until = school.DayOf(plan.Dates.ApplicationsTo);
        return new Step.Confirm(ReadBack(whom, until, school.Oversight), () => SendAsync(((ReminderOutcome.Sent)outcome).Reminder, whom, until, turn)) { Short = Texts.PleaseCheck };
    }

    private static string Refused(Refusal why, string? first) => first is null ? Texts.Explain(why) : $"{Texts.FirstReminderWas(first)}{Texts.Explain(why)}";

    /// <summary>Counts only; the words are the school's fixed ones and cannot be changed.</summary>
    private static Card ReadBack(WhomToRemind whom, DateOnly until, OversightTerms terms) => new(Texts.PleaseCheck)
    {
        Facts =
        [
            new(Texts.FactNotApplied, Texts.Number(whom.Children)),
            new(Texts.FactDoNotWish, Texts.Number(whom.DoNotWish)),
            new(Texts.FactReached, Texts.ReachedOf(Texts.Number(whom.Reached.Count), Texts.Number(whom.Guardians))),
            new(Texts.FactReminderWords, Words(until)),
            new(Texts.FactHowOften, Texts.TimesARound(Texts.Number(terms.RemindersARound))),
        ],
        Actions = [new(Texts.SendReminder, Verbs.Confirm) { Primary = true }, new(Texts.DoNotSend, Verbs.Cancel)],
        Source = Texts.Source("二.3"),
    };

    private static ValueTask<Step> SendAsync(Reminder reminder, WhomToRemind whom, DateOnly until, Turn turn)
    {
        turn.Programme.Reminders.Add(reminder);
        foreach (var guardian in whom.Reached) turn.Tell(guardian, () => new() { Text = Words(until) });
        return new(End(Texts.ReminderSent(Texts.Number(reminder.Families))));
    }

    private static string Words(DateOnly until) => Texts.ReminderToFamilies(Texts.Day(until), Commands.Word(Command.NotJoining));
}
