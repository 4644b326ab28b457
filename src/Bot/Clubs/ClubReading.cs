using System.Globalization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Clubs;

/// <summary>What a sentence says of a club: 给小明报周三的书法; 再加个机器人; 不对 是另一个孩子; 小雨能上书法不.</summary>
internal static class ClubReading
{
    private static readonly string[] Looking = ["看菜单", "社团菜单"];

    // asked of a club, these ask whether the child may have it; 书法要钱吗 is another question
    private static readonly string[] MayIt =
        [.. Words.Set("能上", "能选", "能报", "能学", "能参加", "可以上", "可以选", "可以报", "可以学", "可以参加", "还有位", "有位", "can", "may", "could")];

    public static async ValueTask<IReadOnlyList<Answer>> ReadAsync(ChooseClubDraft draft, string sentence, Turn turn)
    {
        var folded = Folding.Fold(sentence);
        if (Looking.Contains(folded.Trim())) return [new("look", "yes")];
        if (Words.Asks(sentence) && !Words.AnyIn(folded, MayIt)) return [];

        var children = await turn.OwnChildrenAsync();
        var who = OwnChildren.Read(sentence, children, draft.Child is { } current ? new ChildId(current) : null);
        var child = children.FirstOrDefault(one => one.Child.Id.ToString() == (who?.Value ?? draft.Child?.ToString(CultureInfo.InvariantCulture)));
        var clubs = await turn.Programme.Clubs.AsNoTracking().IgnoreAutoIncludes()
            .Select(club => new Known(club.Id, club.Name, club.Weekday, club.Grades)).ToListAsync(turn.Aborted);
        var club = Named(sentence, clubs, child?.Child);
        if (club is null && who is not null && who.Value != draft.Child?.ToString(CultureInfo.InvariantCulture))
        {
            club = clubs.Find(one => one.Id.Value == draft.Club && child is not null && one.Grades.Includes(child.Child.Class.Grade)); // the wish goes on, looked at anew
        }

        var same = club?.Id.Value == draft.Club && (who is null || who.Value == draft.Child?.ToString(CultureInfo.InvariantCulture));
        if (same) club = null; // 换成机器人 answers a question about it
        return [.. who is null ? Array.Empty<Answer>() : [who], .. club is null ? Array.Empty<Answer>() : [new("club", club.Id.ToString())]];
    }

    /// <summary>By name; of two clubs of one name, the one of the day that is said, or of the child's grade.</summary>
    private static Known? Named(string sentence, IReadOnlyList<Known> clubs, Child? child)
    {
        var names = clubs.Select(club => club.Name).Distinct().Select(name => new Candidate(name, name)).ToList();
        if (!NameReader.Find(sentence, names).TryGet(out var found)) return null;

        List<Known> called = [.. clubs.Where(club => club.Name == found.Value)];
        var days = WeekdaysReader.Read(sentence)?.Days ?? Weekdays.All;
        return Narrowed(Narrowed(called, club => days.Includes(club.Weekday)), club => child is null || club.Grades.Includes(child.Class.Grade)) is [var only] ? only : null;
    }

    private static List<Known> Narrowed(List<Known> clubs, Func<Known, bool> fits) =>
        clubs.Count > 1 && clubs.Where(fits).ToList() is { Count: > 0 } fewer ? fewer : clubs;

    private sealed record Known(ClubId Id, string Name, DayOfWeek Weekday, GradeRange Grades);
}
