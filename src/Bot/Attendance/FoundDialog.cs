using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Attendance;

internal sealed record FoundDraft
{
    public int? Child { get; init; }
    public string? How { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FoundDraft))]
internal sealed partial class FoundJson : JsonSerializerContext;

/// <summary>A child who was looked for is found, or fetched from the nurse. Only children who are looked for today are ever named.</summary>
internal sealed partial class FoundDialog() : Dialog<FoundDraft>("found", 1, () => FoundJson.Default.FoundDraft)
{
    private const string Fetched = "fetched";

    public override string Title => Texts.FoundTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("child"), new("how")];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && Said().IsMatch(Folding.Fold(sentence));

    protected override FoundDraft Fill(FoundDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = int.TryParse(answer.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var child) ? child : null },
        "how" => draft with { How = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(FoundDraft draft, Turn turn)
    {
        var (eyes, refused) = await CareRooms.EyesAsync(turn);
        if (eyes is null) return End(refused!);
        if (draft is not { Child: { } number, How: { } how }) return End(Texts.NobodyOfThatNameIsLookedFor);
        if (await turn.Programme.MissingChildren.FindAsync([new ChildId(number), turn.Today], turn.Aborted) is not { } missing || await turn.Programme.ChildAsync(missing.Child, turn.Aborted) is not { } child)
        {
            return End(Texts.NobodyOfThatNameIsLookedFor);
        }

        turn.Show(eyes.Member.Id, child.Id, Name, Domain.Staff.Field.ChildName, Domain.Staff.Field.Attendance);
        var day = await turn.Programme.ChildDayAsync(child.Id, turn.Today, turn.Aborted);
        if (how == Fetched || (how == nameof(FoundHow.InTheRoom) && missing.How is FoundHow.WithTheNurse)) return await FetchAsync(missing, child, day, turn);
        return missing.IsMissing ? await FindAsync(missing, child, day, Enum.Parse<FoundHow>(how), turn) : End(Texts.FoundAlready(child.Name));
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(FoundDraft draft, string sentence, Turn turn)
    {
        var match = Said().Match(Folding.Fold(sentence));
        if (!match.Success || (await CareRooms.EyesAsync(turn)).Eyes is null) return [];

        var how = match.Groups["nurse"].Success ? nameof(FoundHow.WithTheNurse) : match.Groups["family"].Success ? nameof(FoundHow.WithTheFamily) : match.Groups["fetched"].Success ? Fetched : nameof(FoundHow.InTheRoom);
        if (match.Groups["id"].Success) return [new("child", match.Groups["id"].Value), new("how", how)];

        var ids = (await turn.Programme.MissingChildren.Where(missing => missing.Day == turn.Today).ToListAsync(turn.Aborted)).ConvertAll(missing => missing.Child);
        var names = await turn.Programme.ChildrenCalledAsync(ids, turn.Aborted);
        var found = NameReader.Find(match.Groups["who"].Value, [.. names.Values.Select(child => new Candidate(child.Id.ToString(), child.Name) { IsPerson = true })]);
        return found is Heard<Candidate>.Clear(var one) ? [new("child", one.Value), new("how", how)] : [];
    }

    private async ValueTask<Step> FindAsync(MissingChild missing, Child child, ChildDay day, FoundHow how, Turn turn)
    {
        var me = turn.Person!.Value;
        var refused = how switch
        {
            FoundHow.WithTheNurse => day.TakeToNurse(me, turn.Now),
            FoundHow.WithTheFamily => null,
            _ => day.TakeIn(me, missing.Group, turn.Now),
        };
        if (refused is { } why) return End(Texts.Explain(why));

        if (how is FoundHow.WithTheFamily && day.IsHere) day.Strike(me, turn.Now);
        await Finding.DoneAsync(missing, how, Name, turn);
        return how is FoundHow.InTheRoom or FoundHow.WithAnotherTeacher
            ? await NowThereAsync(missing, child, turn)
            : End(AttendanceCards.FoundForStaff(child, how, turn.PersonName ?? "", CareRooms.Clock(turn.Now, await turn.SchoolAsync()), fetches: true));
    }

    /// <summary>From the nurse's hand into the teacher's: now the mark is present, and the first one stays beside it.</summary>
    private async ValueTask<Step> FetchAsync(MissingChild missing, Child child, ChildDay day, Turn turn)
    {
        if (missing.IsMissing) return await FindAsync(missing, child, day, FoundHow.InTheRoom, turn);
        if (day.TakeIn(turn.Person!.Value, missing.Group, turn.Now) is { } why) return End(Texts.Explain(why));

        await Finding.ReviseAsync(missing, Mark.Present, RevisionReason.WasElsewhere, turn);
        return await NowThereAsync(missing, child, turn);
    }

    private static async ValueTask<Step> NowThereAsync(MissingChild missing, Child child, Turn turn)
    {
        var at = CareRooms.Clock(turn.Now, await turn.SchoolAsync());
        var mine = (await turn.Programme.HereWithAsync(turn.Person!.Value, turn.Today, turn.Aborted)).Count;
        var register = await turn.Programme.RegisterAsync(missing.Group, turn.Today, turn.Aborted);
        return End(new Channels.Protocol.Card(Texts.NowPresent(child.Name, at))
        {
            Texts =
            [
                Texts.OldMarkStays,
                .. register is null ? Array.Empty<string>() : [Texts.RegisterNow(Texts.Number(register.Count(Mark.Present)), Texts.Number(register.Count(Mark.Absent)), Texts.Number(register.Count(Mark.Leave)))],
                Texts.YouHaveNow(Texts.Number(mine)),
            ],
        });
    }

    [GeneratedRegex("^((找到了?|人?在这里|found)|(?<nurse>在?校医室|with the nurse)|(?<fetched>接到了?|fetched)|(?<family>家里接走了?|在家|with the family)) ?(?<id>[0-9]{1,9})$|^(?<who>[^0-9]{2,20}?) ?(找到了|(?<nurse>在校医室|is with the nurse)|is found)$", RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
