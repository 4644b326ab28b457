using System.Runtime.CompilerServices;

namespace AfterSchoolBot.Domain.Tests;

/// <summary>How many random lives are tried. Mutation testing runs each test hundreds of times: with FEW_TRIES=1 a few of them are enough.</summary>
internal static class Tries
{
    private static readonly bool Few = Environment.GetEnvironmentVariable("FEW_TRIES") == "1";

    public static int Of(int many) => Few ? Math.Max(20, many / 1000) : many;

    /// <summary>
    /// Stryker runs one mutant after the other in one process. A static field made while one of them is at work would keep it, and spoil what
    /// the next ones show; so all are made before, with no mutant at work. tests/mutation.sh runs the mutants of such fields by themselves.
    /// </summary>
    [ModuleInitializer]
    internal static void MakeStaticFieldsFirst()
    {
        if (Environment.GetEnvironmentVariable("STRYKER_MUTANT_FILE") is not { Length: > 0 } file || !File.Exists(file)) return;

        var atWork = File.ReadAllBytes(file);
        Write(file, BitConverter.GetBytes(-1));
        var types = typeof(Money).Assembly.GetTypes().Concat(typeof(Tries).Assembly.GetTypes());
        foreach (var type in types.Where(type => !type.ContainsGenericParameters && type.Namespace?.StartsWith(nameof(AfterSchoolBot), StringComparison.Ordinal) is true))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }

        Write(file, atWork);

        static void Write(string file, byte[] bytes)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            stream.Write(bytes);
        }
    }
}
