using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Oversight;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Notices;

/// <summary>What is known of a notice so far: to whom (a class as 3-2, or the staff), the words, and whether it goes to the families' group, too.</summary>
internal sealed record ClassNoticeDraft
{
    public string? To { get; init; }
    public string? Words { get; init; }
    public bool? Group { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ClassNoticeDraft))]
internal sealed partial class ClassNoticeJson : JsonSerializerContext;

/// <summary>
/// A teacher tells the families of a class what concerns them all, the coordinator any class or the staff: common facts only, read for what the
/// plan forbids, shown as it will be read, and counted whom it reaches before it goes out (二.1, D16).
/// </summary>
internal sealed class ClassNoticeDialog(NoticeRooms rooms) : Dialog<ClassNoticeDraft>("class-notice", 1, () => ClassNoticeJson.Default.ClassNoticeDraft)
{
    private const string Staff = "staff";

    private readonly NoticeRooms rooms = rooms;

    public override string Title => Texts.ClassNotice;
    public override IReadOnlyList<Dialogs.Field> Fields { get; } = [new("to", "group"), new("words"), new("group")];
    public override IReadOnlyList<Command> BegunBy => [Command.ClassNotice];

    protected override ClassNoticeDraft Fill(ClassNoticeDraft draft, Answer answer) => answer.Field switch
    {
        "to" => draft with { To = answer.Value },
        "words" => draft with { Words = answer.Value },
        "group" => draft with { Group = answer.Value is { } wish ? wish == "yes" : null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ClassNoticeDraft draft, Turn turn)
    {
        if (await OfficeEyes.OfAsync(turn) is not { } eyes) return End(Texts.NotForYou);

        var allowed = await AllowedAsync(eyes, turn);
        if (allowed.Count == 0) return End(Texts.NotForYou);
        if (draft.To is null) return allowed is [var only] ? Know("to", only) : Ask(ClassNoticeCards.ToWhom(allowed));
        if (!allowed.Contains(draft.To)) return End(Texts.NotYourClass);
        if (draft.Words is not { } words) return Ask(ClassNoticeCards.WhatToTell(Say(draft.To), []));

        var reach = draft.To == Staff ? new ClassReach(rooms.Staff, []) : await rooms.OfClassAsync(ClassId.Parse(draft.To), turn);
        var check = await NoticeReading.OfAsync(words, turn, [.. reach.Names.Keys]);
        foreach (var (_, child) in reach.Names.Where(one => words.Contains(one.Key, StringComparison.Ordinal))) turn.Show(eyes.Member.Id, child, Name, Domain.Staff.Field.ChildName);
        if (check is NoticeVerdict.Stopped) return Ask(ClassNoticeCards.WhatToTell(Say(draft.To), NoticeReading.Say(check)));

        var group = draft.To == Staff ? null : await rooms.FamilyGroupAsync(ClassId.Parse(draft.To), turn);
        if (group is not null && draft.Group is null) return Ask(ClassNoticeCards.AlsoToTheGroup());

        var to = draft.Group is true && group is { } waits ? (IReadOnlyList<Channels.Protocol.ConversationId>)[.. reach.Rooms, waits] : reach.Rooms;
        return new Step.Confirm(ClassNoticeCards.ReadBack(draft, Say(draft.To), Written(draft, turn), draft.To == Staff ? null : reach, NoticeReading.Say(check)), () => SendAsync(draft, to, reach.Apart, turn))
        {
            Short = Texts.PleaseCheck,
        };
    }

    /// <summary>发班级通知 三2班 明天请带彩笔: the class and the words.</summary>
    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(ClassNoticeDraft draft, string sentence, Turn turn)
    {
        List<Answer> read = [];
        if (draft.To is null && ClassNoticeReading.ClassIn(sentence) is { } named) read.Add(new("to", named.ToString()));
        if (draft.Words is null && ClassNoticeReading.WordsIn(sentence) is { } words) read.Add(new("words", words));
        return new(read);
    }

    protected override ValueTask<string?> SayAsync(ClassNoticeDraft draft, string field, Turn turn) => new(field switch
    {
        "to" => draft.To is { } to ? Say(to) : null,
        "words" => draft.Words,
        "group" => draft.Group is { } wish ? wish ? Texts.Yes : Texts.No : null,
        _ => null,
    });

    private async ValueTask<IReadOnlyList<string>> AllowedAsync(OfficeEyes eyes, Turn turn)
    {
        var classes = (await eyes.SpeaksForAsync(turn)).Select(one => one.ToString());
        return [.. eyes.Office && rooms.Staff.Count > 0 ? [Staff] : Array.Empty<string>(), .. classes];
    }

    private static ValueTask<Step> SendAsync(ClassNoticeDraft draft, IReadOnlyList<Channels.Protocol.ConversationId> to, IReadOnlyList<PersonId> apart, Turn turn)
    {
        foreach (var room in to) turn.Tell(room, () => new() { Text = Written(draft, turn) });
        foreach (var guardian in apart) turn.Tell(guardian, () => new() { Text = Written(draft, turn) });
        var sent = Texts.NoticeIsSent(Say(draft.To!));
        return new(End(draft.Group is true ? $"{sent}\n{Texts.GroupWaitsForYou}" : sent));
    }

    /// <summary>As it is read: to whom, what, by whom, when.</summary>
    private static string Written(ClassNoticeDraft draft, Turn turn) =>
        draft.To == Staff
            ? Texts.NoticeToStaff(draft.Words!, turn.PersonName ?? "", Texts.Day(turn.Today))
            : Texts.NoticeToFamilies(Say(draft.To!), draft.Words!, turn.PersonName ?? "", Texts.Day(turn.Today));

    public static string Say(string to) => to == Staff ? Texts.StaffGroup : Texts.Class(ClassId.Parse(to));
}
