using System.Runtime.CompilerServices;
using AfterSchoolBot.Data;

namespace AfterSchoolBot.Testing;

/// <summary>The key that seals the words in the databases of tests; every test of a process has the same.</summary>
internal static class TestKey
{
    public static byte[] Bytes { get; } = [.. Enumerable.Range(1, FieldCipher.KeyBytes).Select(number => (byte)number)];

#pragma warning disable CA2255 // a database is opened in many places of a test, and before any of them
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Use() => FieldCipher.Use(new(Bytes));
}
