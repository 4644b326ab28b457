using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Attendance.Emergencies;

/// <summary>An alarm as leaders, teachers and families read it. A drill says so in each of them.</summary>
internal static class EmergencyCards
{
    public static Card OnlyLeaders() => new(Texts.Reason(Refusal.OnlyLeadersRaiseAnAlarm))
    {
        Actions = [Verbs.ToSay(Commands.Word(Command.ClassNotice), Command.ClassNotice)],
        Source = Texts.Source("五.4"),
    };

    public static Question WhatHappened() =>
        new("words", AnswerKind.Words, QuestionCards.Words("words", Texts.EmergencyWhat, Emergency.LongestWords)) { Short = Texts.EmergencyWhat, MaxLength = Emergency.LongestWords };

    public static Question ReadBack(string words, string school, IReadOnlyList<ChildDay> here, int unplaced, int guardians, string real, string drill)
    {
        IReadOnlyList<Option> options = [new(real, Texts.EmergencySend), new(drill, Texts.EmergencyDrill)];
        var card = new Card(Texts.EmergencyCheck)
        {
            Facts =
            [
                new(Texts.FactHere, Texts.ChildrenInRooms(Texts.Number(here.Count), Texts.Number(here.Select(one => one.Responsible).Distinct().Count()))),
                .. unplaced == 0 ? Array.Empty<CardFact>() : [new(Texts.FactUnplaced, Texts.AskedOfClassTeachers(Texts.Number(unplaced)))],
                new(Texts.FactFamilies, Texts.Guardians(Texts.Number(guardians))),
            ],
            Texts = [Texts.EmergencyForFamilies(school, words)],
            Actions = [new(options[0].Title, Verbs.Answer, real), new(options[1].Title, Verbs.Answer, drill), new(Texts.Cancel, Verbs.Cancel)],
        };
        return new("kind", AnswerKind.One, card) { Short = Texts.EmergencyCheck, Options = options, Exact = true };
    }

    /// <param name="unplaced">Of those expected whom no teacher has: they are asked of her who had them last.</param>
    public static Card ToCount(Emergency emergency, int expected, IReadOnlyList<Child> unplaced)
    {
        var number = Texts.Number(emergency.Number);
        return new(Marked(emergency, Texts.PleaseCountNow))
        {
            Facts = [new(Texts.FactShouldBe, Texts.Persons(Texts.Number(expected)))],
            Texts =
            [
                emergency.Words,
                .. expected > unplaced.Count ? [Texts.ByTheLatestHandover] : Array.Empty<string>(),
                .. unplaced.Count > 0 ? [Texts.AlsoWithNobody(AttendanceCards.Names(unplaced))] : Array.Empty<string>(),
            ],
            Actions =
            [
                Verbs.ToSay(Texts.AllThere, Texts.AllThereWords(number)),
                Verbs.ToSay(Texts.CountIsWrong, Texts.HeadsDifferWords(number)),
                Verbs.ToSay(Texts.NeedHelp, Texts.NeedHelpWords(number)),
            ],
            Source = Texts.Source("五.4"),
        };
    }

    public static Card Progress(Emergency emergency, School school, DateTimeOffset now)
    {
        var safe = emergency.Counts.Where(count => count.Answer is HeadCountAnswer.AllThere).ToList();
        var trouble = emergency.Counts.Count(count => count.Answer is HeadCountAnswer.CountDiffers or HeadCountAnswer.NeedsHelp);
        var at = CareRooms.Clock(now, school);
        return new(Marked(emergency, emergency.CompleteAt is not null ? Texts.EverybodyCounted(at, Texts.Number(emergency.Expected)) : Texts.CountingNow(at)))
        {
            Facts =
            [
                new(Texts.FactSafe, Texts.OfSoMany(Texts.Number(safe.Count), Texts.Number(emergency.Counts.Count))),
                new(Texts.FactTrouble, Texts.Number(trouble)),
                new(Texts.FactNoWord, Texts.Number(emergency.Unanswered.Count)),
                new(Texts.FactCounted, Texts.OfSoMany(Texts.Number(safe.Sum(count => count.Expected)), Texts.Number(emergency.Expected))),
            ],
            Actions = [Verbs.ToSay(Texts.AllClearTitle, Command.AllClear)],
        };
    }

    public static string ToFamilies(Emergency emergency, School school) => Marked(emergency, Texts.EmergencyForFamilies(school.Name, emergency.Words));

    public static string Marked(Emergency emergency, string words) => emergency.IsDrill ? Texts.ThisIsADrill(words) : words;
}
