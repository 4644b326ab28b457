using System.Globalization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain.Announcements;

namespace AfterSchoolBot.Bot.Announcements;

/// <summary>An announcement as one reader gets it.</summary>
internal static class AnnouncementMessage
{
    /// <param name="announcement">In its newest version.</param>
    /// <param name="language">The reader's; words that are not written in it are read in the school's own.</param>
    /// <param name="form">A correction sent anew says so at its beginning.</param>
    public static Reply Of(Announcement announcement, string language, DeliveryForm form)
    {
        var text = announcement.In(language);
        var marks = $"{KindMark(announcement.Kind)}{(form is DeliveryForm.First ? "" : Texts.CorrectionMark)}";
        return new() { Card = new($"{marks}{text.Title}") { Texts = [text.Words], Actions = announcement.Recalled ? [] : Actions(announcement) } };
    }

    /// <summary>As its readers will have it, to its author alone.</summary>
    public static Reply Test(Announcement announcement, string language) => Marked(Texts.TestMark, announcement, language);

    /// <summary>Said again because nobody knows whether it arrived.</summary>
    public static Reply Again(Announcement announcement, string language) => Marked(Texts.AgainMark, announcement, language);

    /// <summary>The same once more, for those who have not answered. The reader's language is the turn's.</summary>
    public static Reply Reminder(Announcement announcement)
    {
        var text = announcement.In(Texts.Spoken);
        return new() { Card = new($"{Texts.ReminderMark}{KindMark(announcement.Kind)}{text.Title}") { Texts = [text.Words], Actions = Actions(announcement) } };
    }

    /// <summary>The words in every language that a reader may have asked for, said by one sentence of the texts.</summary>
    public static IReadOnlyList<AnnouncementWords> InEveryLanguage(Func<(string Title, string Words)> say)
    {
        var spoken = Texts.Spoken;
        var words = new List<AnnouncementWords>();
        foreach (var language in Texts.Languages)
        {
            Texts.Speak(language);
            var (title, said) = say();
            words.Add(new(language, title, said));
        }

        Texts.Speak(spoken);
        return words;
    }

    /// <summary>The button's words name the version that was read: a correction asks anew.</summary>
    public static string ConfirmWords(Announcement announcement) =>
        string.Create(CultureInfo.InvariantCulture, $"{(announcement.Wanted is Wanted.Signature ? "签收" : "知道了")} {announcement.Number.Value}.{announcement.Version}");

    private static Reply Marked(string mark, Announcement announcement, string language)
    {
        var first = Of(announcement, language, DeliveryForm.First);
        return first with { Card = first.Card! with { Title = $"{mark}{first.Card.Title}" } };
    }

    private static IReadOnlyList<CardAction> Actions(Announcement announcement) => announcement.Wanted is Wanted.Nothing
        ? []
        : [Verbs.ToSay(announcement.Wanted is Wanted.Signature ? Texts.ISign : Texts.IKnow, ConfirmWords(announcement)) with { Primary = true }];

    private static string KindMark(AnnouncementKind kind) => kind switch
    {
        AnnouncementKind.Urgent => Texts.UrgentMark,
        AnnouncementKind.Drill => Texts.DrillMark,
        _ => "",
    };
}
