using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Bot.Schools.Imports;
using AfterSchoolBot.Testing;

namespace AfterSchoolBot.Bot.Tests.Rolls;

/// <summary>Lists of the office as files, and what reading them in says. Everybody in them is made up.</summary>
internal static class Lists
{
    /// <summary>A small school as its office would export it: siblings, a second guardian, a child of one name with another, all of it simulated.</summary>
    public const string SmallRoll =
        """
        学号,姓名,年级,班级,监护人姓名,关系,手机尾号,权限,监护人2姓名,监护人2关系,监护人2手机尾号,监护人2权限
        20210101,林小满,一年级,1班,林秋月,妈妈,0417,,林海生,爸爸,8820,
        20210102,林小寒,三年级,2班,林秋月,妈妈,0417,,林海生,爸爸,8820,接送
        20210103,何一帆,三,2,何建国,爷爷,3316,全部,,,,
        20210104,何一帆,三年级（2）班,,钱小琴,母亲,5120,,,,,
        20210105,周子墨,3-1,,周立新,父亲,6071,报名、费用,,,,
        """;

    public static async Task<(int Code, string Said)> ReadRollAsync(TalkHost host, string csv, string? leavers = null, bool dryRun = false, string language = Texts.Simplified)
    {
        var (file, other) = (await WriteAsync(csv), leavers is null ? null : await WriteAsync(leavers));
        return await RunAsync(new RollImport(new(file, dryRun, language) { Leavers = other }), host.Database, file, other);
    }

    public static async Task<(int Code, string Said)> RunAsync(ListImport import, Database database, params string?[] files)
    {
        var before = System.Globalization.CultureInfo.CurrentUICulture;
        var output = new StringWriter();
        try
        {
            var code = await import.RunAsync(database, output, output);
            return (code, output.ToString().ReplaceLineEndings("\n"));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = before;
            foreach (var file in files.OfType<string>()) File.Delete(file);
        }
    }

    public static async Task<string> WriteAsync(string csv)
    {
        var file = Path.Combine(Path.GetTempPath(), $"list-{Guid.NewGuid():n}.csv");
        await File.WriteAllTextAsync(file, csv);
        return file;
    }
}
