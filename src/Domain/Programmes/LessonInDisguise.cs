using System.Text.RegularExpressions;

namespace AfterSchoolBot.Domain.Programmes;

/// <summary>
/// Teaching a class in service time is forbidden, also under another name (五.5): 数学提高班, 讲新课, 讲卷子. Help for one child at a time is
/// welcome (三.5), and so is a sentence that says what the school does not do.
/// </summary>
public static partial class LessonInDisguise
{
    /// <summary>The words that give the lesson away; null where there is none.</summary>
    public static string? FindIn(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;

        foreach (var part in Parts().Split(Folding.Fold(text)))
        {
            if (LessonIn(part) is { Success: true } found && !Negation().IsMatch(part[..found.Index])) return found.Value.Trim();
        }

        return null;
    }

    private static Match LessonIn(string part) =>
        Lesson().Match(part) is { Success: true } lesson ? lesson
        : OneByOne().IsMatch(part) ? Match.Empty
        : SubjectLesson().Match(part);

    [GeneratedRegex(@"[,，。;；、!?！？:：\n\r]+|\. ")]
    private static partial Regex Parts();

    /// <summary>What is a lesson whatever the subject.</summary>
    [GeneratedRegex("(讲|上|学|教|授)?新课(?!桌|标|程标准)|讲(评)?(试)?卷(子)?|试卷讲(评|解)|(集体|全班|统一)(上课|授课|讲课|讲题|讲解|补课|辅导)|补课|习题课|复习课|串讲|培优|尖子班|提优班|奥数|刷题班|new lessons?|whole[- ]class (lesson|teaching)|go(es|ing)? over (the )?(test|exam) papers?")]
    private static partial Regex Lesson();

    /// <summary>A subject of the timetable, and teaching beside it.</summary>
    [GeneratedRegex("(语文|数学|英语|物理|化学|生物|历史|地理|政治|道德与法治|道法)[^老师作业社团]{0,4}?(课(?!本|后|外|间|桌|余)|班(?!级|主任)|授课|教学|讲解|讲授|补习|辅导|提高|强化|预习|测验|考试|冲刺)|(上|讲|教|补|学)(语文|数学|英语|物理|化学|语数英?)(?!老师|作业|社)|(chinese|maths?|english|physics|chemistry) (lessons?|class(es)?|teaching|tuition)")]
    private static partial Regex SubjectLesson();

    [GeneratedRegex("个别|单独|一对一|逐个|一个一个|individual|one[- ](to|by)[- ]one")]
    private static partial Regex OneByOne();

    [GeneratedRegex(@"不(?!但|仅|只|光|断)|严禁|禁止|没有|杜绝|而非|勿|\bno\b|\bnot\b|never|without|forbidden")]
    private static partial Regex Negation();
}
