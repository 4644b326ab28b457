using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Privacy;

/// <summary>How people say that all shall be deleted, and that the child goes elsewhere.</summary>
internal static class EraseReading
{
    private static readonly string[] Delete = ["删", "清除", "delete", "erase", "remove"];
    private static readonly string[] Leaving = ["转学", "离校", "退学", "毕业", "搬走", "搬家", "换学校", "新学校", "leaving the school", "leaving school", "changing school", "change school", "moving away", "another school", "new school", "graduat"];

    public static bool AsksToDelete(string sentence) => Holds(sentence, Delete);

    public static bool SaysLeaving(string sentence) => Holds(sentence, Leaving);

    private static bool Holds(string sentence, string[] words)
    {
        var folded = Folding.Fold(sentence);
        return words.Any(word => folded.Contains(word, StringComparison.Ordinal));
    }
}
