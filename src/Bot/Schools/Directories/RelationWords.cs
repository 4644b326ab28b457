using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Schools.Directories;

/// <summary>What the directory calls a parent, in the roll's words. A word that may mean several of them, as 监护人, means none.</summary>
internal static class RelationWords
{
    private static readonly Dictionary<Relation, string[]> Words = new()
    {
        [Relation.Mother] = ["妈妈", "母亲", "媽媽", "母親", "妈", "母", "mother", "mum", "mom"],
        [Relation.Father] = ["爸爸", "父亲", "父親", "爸", "父", "father", "dad"],
        [Relation.Grandmother] = ["奶奶", "外婆", "姥姥", "祖母", "外祖母", "grandmother"],
        [Relation.Grandfather] = ["爷爷", "爺爺", "外公", "姥爷", "姥爺", "祖父", "外祖父", "grandfather"],
    };

    private static readonly Dictionary<string, Relation> RelationOf =
        Words.SelectMany(one => one.Value.Select(word => (word, one.Key))).ToDictionary(one => one.word, one => one.Key, StringComparer.OrdinalIgnoreCase);

    public static Relation? Read(string word) => RelationOf.TryGetValue(word.Trim(), out var relation) ? relation : null;
}
