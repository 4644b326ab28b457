using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Families;

internal sealed record ConsentDraft
{
    public string? Decision { get; init; }

    /// <summary>The version that was shown: a yes is a yes to that one.</summary>
    public int? Version { get; init; }
    public bool InFull { get; init; }
    public bool Renewed { get; init; }

    /// <summary>The form that needed the consent and goes on after it.</summary>
    public string? Then { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ConsentDraft))]
internal sealed partial class ConsentJson : JsonSerializerContext;

/// <summary>How the child's data may be used: the guardian's own decision, to one version of the notice; no is as near as yes (D2, D4).</summary>
internal sealed class ConsentDialog() : Dialog<ConsentDraft>("consent", 1, () => ConsentJson.Default.ConsentDraft)
{
    public override string Title => Texts.Privacy;
    public override IReadOnlyList<Field> Fields { get; } = [new("decision")];
    public override IReadOnlyList<Command> BegunBy => [Command.Privacy];

    /// <summary>Null: consent to the notice in force stands. Else the form that asks for it, and comes back.</summary>
    public static async ValueTask<Step?> NeededAsync(PersonId guardian, string then, Turn turn)
    {
        var notice = await turn.PrivacyNoticeAsync();
        var consent = await turn.Programme.ConsentOfAsync(guardian, turn.Aborted);
        return notice is not null && consent?.InForce(notice.Version) == true ? null : new Step.Begin("consent", new Answer("then", then));
    }

    protected override ConsentDraft Fill(ConsentDraft draft, Answer answer) => answer.Field switch
    {
        "decision" => draft with { Decision = answer.Value },
        "full" => draft with { Decision = null, InFull = true },
        "version" => draft with { Version = int.Parse(answer.Value!, CultureInfo.InvariantCulture) },
        "renewed" => draft with { Decision = null, Version = int.Parse(answer.Value!, CultureInfo.InvariantCulture), Renewed = true },
        "then" => draft with { Then = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ConsentDraft draft, Turn turn)
    {
        if (await turn.PrivacyNoticeAsync() is not { } notice) return End(Texts.NoPrivacyNoticeYet);
        if (turn.Person is not { } person || (await turn.OwnChildrenAsync()).Count == 0) return End(await ShowAsync(notice, null, turn));

        var consent = await turn.Programme.ConsentOfAsync(person, turn.Aborted);
        if (consent?.InForce(notice.Version) == true) return draft.Then is { } then ? new Step.Begin(then) : End(await ShowAsync(notice, consent.Standing, turn));

        var version = Texts.Number(notice.Version);
        return draft switch
        {
            { Version: null } => Know("version", version),
            { Decision: ConsentCards.No } => End(Texts.ConsentDeclined),
            { Decision: ConsentCards.InFull } => Know("full", version),
            { Decision: not null } when draft.Version != notice.Version => Know("renewed", version),
            { Decision: ConsentCards.Yes } => Give(consent, person, notice, draft.Then, turn),
            _ => Ask(ConsentCards.Decide(notice, draft.InFull, draft.Renewed)),
        };
    }

    /// <summary>The proof is read back at once.</summary>
    private static Step.End Give(Consent? consent, PersonId person, PublishedDocument notice, string? then, Turn turn)
    {
        if (consent is null) turn.Programme.Consents.Add(consent = new(person, DocumentKind.PrivacyNotice));
        consent.Give(notice.Version, turn.Now);
        var proof = Texts.ConsentGiven(Texts.Moment(turn.Now), Texts.Number(notice.Version));
        return then is null
            ? new(new() { Text = proof, Card = ConsentCards.WhatNow() })
            : new(new() { Text = proof }) { Then = new(then) };
    }

    private static async ValueTask<Channels.Protocol.Card> ShowAsync(PublishedDocument notice, ConsentEntry? given, Turn turn)
    {
        var school = await turn.SchoolAsync();
        var inCharge = await turn.Programme.PersonAsync(school.Coordinator, turn.Aborted);
        return ConsentCards.Show(notice, inCharge?.Name ?? "", given is null ? null : Texts.Moment(school.AtSchool(given.GivenAt)), given?.Version, turn.Person is null);
    }
}
