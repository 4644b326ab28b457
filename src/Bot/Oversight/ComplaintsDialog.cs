using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>Which complaint the desk opens, and what it does about it.</summary>
internal sealed record ComplaintsDraft
{
    public int? Complaint { get; init; }
    public ComplaintAct? Act { get; init; }
    public string? Words { get; init; }

    /// <summary>Asked to be taken out, which nobody can.</summary>
    public bool? Delete { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ComplaintsDraft))]
internal sealed partial class ComplaintsJson : JsonSerializerContext;

/// <summary>The complaints that lie with this desk: taken up, answered, or given to the district. Never shown to the one complained of (五.5).</summary>
internal sealed class ComplaintsDialog() : Dialog<ComplaintsDraft>("complaints", 1, () => ComplaintsJson.Default.ComplaintsDraft)
{
    private static readonly string[] Deleting = ["删", "delete", "remove", "去掉", "抹掉"];

    private static readonly (string Words, ComplaintAct Act)[] Acts =
    [
        ("受理", ComplaintAct.TakeUp), ("take up", ComplaintAct.TakeUp), ("答复", ComplaintAct.Answer), ("answer", ComplaintAct.Answer), ("请区里看", ComplaintAct.PassOn), ("ask the district", ComplaintAct.PassOn),
    ];

    public override string Title => Texts.AnsweringComplaints;
    public override IReadOnlyList<Field> Fields { get; } = [new("complaint", "act", "words"), new("act", "words"), new("words"), new("delete")];
    public override IReadOnlyList<Command> BegunBy => [Command.Complaints];

    public override bool IsMeantBy(string sentence, Turn turn) => Means(sentence);

    /// <summary>受理 TS-0007, or to delete one. TS-0007 答复了吗 is asked by the complainant.</summary>
    public static bool Means(string sentence) => Folding.Fold(sentence).Trim() is var said && (AsksToDelete(said) || (ActIn(said) is not null && ComplaintNumber.FindIn(said) is not null));

    protected override ComplaintsDraft Fill(ComplaintsDraft draft, Answer answer) => answer.Field switch
    {
        "complaint" => draft with { Complaint = answer.Value is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null },
        "act" => draft with { Act = answer.Value is { } act ? Enum.Parse<ComplaintAct>(act) : null },
        "words" => draft with { Words = answer.Value },
        "delete" => draft with { Delete = answer.Value is { } asked ? bool.Parse(asked) : null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ComplaintsDraft draft, Turn turn)
    {
        if (draft.Delete is true) return End(Texts.Explain(Refusal.ComplaintsAreKept));
        if (turn.Person is not { } person || await turn.Programme.StaffMemberAsync(person, turn.Aborted) is not { } member || !member.Roles.Sees(Domain.Staff.Field.Complaint)) return End(Texts.NotForYou);
        if (draft.Complaint is not { } number) return await AskWhichAsync(await turn.Programme.OpenComplaintsOfAsync(member, turn.Aborted), turn);
        if (await turn.Programme.ComplaintAsync(new(number), turn.Aborted) is not { } complaint || !complaint.LiesWith(member)) return End(Texts.Explain(Refusal.NotYourComplaint));

        await ShowAsync([complaint], turn);
        var facts = await ComplaintFacts.OfAsync(complaint, turn);
        if (!complaint.IsOpen) return End(ComplaintCards.Closed(complaint, facts));

        return draft switch
        {
            { Act: null } => Ask(ComplaintCards.WhatToDo(complaint, facts)),
            { Act: ComplaintAct.TakeUp } => await TakeUpAsync(complaint, member, turn),
            { Act: ComplaintAct.PassOn } => Confirm(ComplaintCards.ReadBackPassOn(complaint, Texts.TheDistrict), () => PassOnAsync(complaint, member, turn)),
            { Words: null } => Ask(ComplaintCards.WhatToAnswer(complaint, facts)),
            { Words: { } words } => Confirm(ComplaintCards.ReadBack(complaint, words, NoticeReading.Say(await NoticeReading.OfAsync(words, turn))), () => AnswerAsync(complaint, words, member, turn)),
        };
    }

    /// <summary>The number, and what to do about it: 受理 TS-0007.</summary>
    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(ComplaintsDraft draft, string sentence, Turn turn)
    {
        var said = Folding.Fold(sentence);
        if (AsksToDelete(said)) return new([new("delete", bool.TrueString)]);
        if (draft.Complaint is not null || ComplaintNumber.FindIn(sentence) is not { } number) return new([]);

        var answers = new List<Answer> { new("complaint", number.Value.ToString(CultureInfo.InvariantCulture)) };
        if (ActIn(said.Trim()) is { } act) answers.Add(new("act", act.ToString()));
        return new(answers);
    }

    protected override ValueTask<string?> SayAsync(ComplaintsDraft draft, string field, Turn turn) => new(field switch
    {
        "complaint" => draft.Complaint is { } number ? new ComplaintNumber(number).ToString() : null,
        "act" => draft.Act is { } act ? ComplaintCards.Say(act) : null,
        "words" => draft.Words,
        _ => null,
    });

    private static ComplaintAct? ActIn(string said) =>
        Array.Find(Acts, act => said.StartsWith(act.Words, StringComparison.Ordinal)) is { Words: not null } wanted ? wanted.Act : null;

    private static bool AsksToDelete(string said) =>
        (said.Contains("投诉", StringComparison.Ordinal) || said.Contains("complaint", StringComparison.Ordinal) || ComplaintNumber.FindIn(said) is not null)
        && Array.Exists(Deleting, word => said.Contains(word, StringComparison.Ordinal));

    private static Step.Confirm Confirm(Channels.Protocol.Card readBack, Func<ValueTask<Step>> effect) => new(readBack, effect) { Short = Texts.PleaseCheck };

    private async ValueTask<Step> AskWhichAsync(IReadOnlyList<Complaint> open, Turn turn)
    {
        if (open.Count == 0) return End(Texts.NoComplaints);

        await ShowAsync(open, turn);
        return Ask(ComplaintCards.Which(open, turn.Today));
    }

    /// <summary>What the desk reads of a family's own children: a name in its words, or the record that an objection brings along.</summary>
    private async ValueTask ShowAsync(IReadOnlyList<Complaint> complaints, Turn turn)
    {
        foreach (var complaint in complaints.Where(one => one.Desk is not ComplaintDesk.Supervisor))
        {
            if (complaint.Application is { } application && await turn.Programme.EnrolmentAsync(application, turn.Aborted) is { } enrolment) turn.Show(turn.Person!.Value, enrolment.Child, Name, Domain.Staff.Field.ChildName, Domain.Staff.Field.Application);
            if (complaint.Complainant is not { } complainant) continue;

            var named = (await turn.Programme.ChildrenOfAsync(complainant, turn.Aborted)).Where(one => complaint.Text.Contains(one.Child.Name, StringComparison.Ordinal));
            foreach (var one in named) turn.Show(turn.Person!.Value, one.Child.Id, Name, Domain.Staff.Field.ChildName);
        }
    }

    private static async ValueTask<Step> TakeUpAsync(Complaint complaint, StaffMember by, Turn turn)
    {
        var outcome = complaint.TakeUp(by, turn.Now);
        if (outcome is ComplaintOutcome.Refused(var why)) return End(Texts.Explain(why));

        var who = await ComplaintWords.WhoAsync(complaint.Desk, turn);
        if (outcome is ComplaintOutcome.TakenUp(First: true))
            ComplaintLine.TellComplainant(complaint, turn, () => new() { Text = Texts.ComplaintTakenUp(complaint.Number.ToString(), who, Texts.Day(complaint.Due)) });
        return End(new Channels.Protocol.Card(Texts.YouTookUp(complaint.Number.ToString(), Texts.Day(complaint.Due)))
        {
            Actions = [Verbs.ToSay(ComplaintCards.Say(ComplaintAct.Answer), $"{ComplaintCards.Say(ComplaintAct.Answer)} {complaint.Number}")],
        });
    }

    private static async ValueTask<Step> AnswerAsync(Complaint complaint, string words, StaffMember by, Turn turn)
    {
        if (complaint.Reply(words, by, turn.Now) is ComplaintOutcome.Refused(var why)) return End(Texts.Explain(why));

        var who = await ComplaintWords.WhoAsync(complaint.Desk, turn);
        var day = turn.Today;
        ComplaintLine.TellComplainant(complaint, turn, () => new() { Card = ComplaintCards.Answer(complaint, words, who, day) });
        var left = (await turn.Programme.OpenComplaintsOfAsync(by, turn.Aborted)).Count(other => other.Number != complaint.Number);
        return End(Texts.YouAnsweredComplaint(complaint.Number.ToString(), Texts.Number(left)));
    }

    private static async ValueTask<Step> PassOnAsync(Complaint complaint, StaffMember by, Turn turn)
    {
        if (complaint.PassOn(by, turn.Now) is ComplaintOutcome.Refused(var why)) return End(Texts.Explain(why));

        await ComplaintLine.TellDeskAsync(complaint, turn);
        var to = await ComplaintWords.WhoAsync(complaint.Desk, turn);
        ComplaintLine.TellComplainant(complaint, turn, () => new() { Text = Texts.ComplaintPassedOn(complaint.Number.ToString(), to, Texts.Day(complaint.Due)) });
        return End(Texts.YouPassedOn(complaint.Number.ToString(), to));
    }
}
