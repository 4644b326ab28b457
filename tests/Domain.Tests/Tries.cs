namespace AfterSchoolBot.Domain.Tests;

/// <summary>How many random lives are tried. Mutation testing runs each test hundreds of times: with FEW_TRIES=1 a few of them are enough.</summary>
internal static class Tries
{
    private static readonly bool Few = Environment.GetEnvironmentVariable("FEW_TRIES") == "1";

    public static int Of(int many) => Few ? Math.Max(20, many / 1000) : many;
}
