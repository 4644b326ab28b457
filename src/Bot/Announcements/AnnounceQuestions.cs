using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Announcements;

/// <summary>What is asked of whoever tells many families.</summary>
internal static class AnnounceQuestions
{
    public const string Morning = "morning";
    public const string Other = "other";
    public const string Draft = "draft";

    private const int LongestWords = 800;
    private const int LongestTime = 40;
    private const int MostAsked = 3;

    private static readonly TimeSpan AskedLately = TimeSpan.FromDays(30);

    public static async ValueTask<Question> ToWhomAsync(Turn turn)
    {
        var asked = (await turn.Programme.AnnouncementsByAsync(turn.Person!.Value, turn.Now - AskedLately, turn.Aborted)).Where(one => one is { Recalled: false, Wanted: not Wanted.Nothing, State: AnnouncementState.Sent or AnnouncementState.Sending }).Take(MostAsked);
        IReadOnlyList<Option> options =
        [
            new("school", Texts.AudienceSchool, "全校", "whole school"),
            .. Enumerable.Range(1, 6).Select(grade => new Option(new Audience.Grade(grade).ToString(), Texts.AudienceGrade(Texts.Number(grade)))),
            new("staff", Texts.AudienceStaff, "老师", "staff"),
            new(new Audience.Staff(StaffRoles.Teacher).ToString(), Texts.AudienceTeachers),
            new(new Audience.Staff(StaffRoles.ClubLeader).ToString(), Texts.AudienceLeaders),
            new(new Audience.Staff(StaffRoles.ParentsCommittee).ToString(), Texts.AudienceCommittee),
            .. asked.Select(one => new Option(new Audience.NotConfirmed(one.Number).ToString(), Texts.AudienceNotConfirmed(one.Number.ToString()))),
        ];
        return new("to", AnswerKind.One, QuestionCards.FromList("to", Texts.AnnounceToWhom, options, several: false, Texts.AnnounceToWhomSay)) { Short = Texts.AnnounceToWhom, Options = options };
    }

    public static Question WhatToSay(IReadOnlyList<string> problems)
    {
        var card = QuestionCards.Words("words", Texts.AnnounceWords, LongestWords, problems);
        card = card with { Inputs = [.. card.Inputs, new TextInput("english", Texts.AnnounceEnglish, LongestWords, Long: true)] };
        return new("words", AnswerKind.Words, card) { Short = Texts.AnnounceWords, MaxLength = LongestWords };
    }

    public static Question Answering()
    {
        IReadOnlyList<Option> options = [.. Enum.GetValues<Wanted>().Select(wanted => new Option(wanted.ToString(), AnnouncementCards.Say(wanted)))];
        return new("wanted", AnswerKind.One, QuestionCards.ByButton(Texts.AnnounceWanted, options)) { Short = Texts.AnnounceWanted, Options = options };
    }

    /// <summary>In the quiet hours: the morning, another time, or not yet.</summary>
    public static Question When(School school, DateTimeOffset now)
    {
        var title = Texts.AnnounceWhen(Texts.Time(school.QuietHours.From), Texts.Time(school.QuietHours.To));
        IReadOnlyList<Option> options = [new(Morning, Texts.AnnounceAt(Texts.Moment(SendTimes.NextFor(school, now)))), new(Other, Texts.AnnounceOtherTime), new(Draft, Texts.AnnounceKeepDraft)];
        return new("when", AnswerKind.One, QuestionCards.ByButton(title, options)) { Short = title, Options = options };
    }

    /// <param name="past">The time that was written cannot be.</param>
    public static Question At(bool past) =>
        new("at", AnswerKind.Words, QuestionCards.Words("at", Texts.AnnounceDay, LongestTime, past ? [Texts.AnnounceTimePast] : [])) { Short = Texts.AnnounceDay, MaxLength = LongestTime };
}
