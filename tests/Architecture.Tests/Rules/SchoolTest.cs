using AfterSchoolBot.Domain;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AfterSchoolBot.Architecture.Tests.Rules;

/// <summary>A test of the house as its source tells of it: its sentence, the duties it shows, the refusals it names.</summary>
internal sealed record SchoolTest(string Name, string File, IReadOnlyList<string> Duties, IReadOnlySet<Refusal> Refusals)
{
    public string Sentence => Name.Replace('_', ' ') + ".";

    public string Link => $"[{Sentence}](../{File})";
}

/// <summary>Every test of tests/**, read from the sources: so it does not matter which test project was built when.</summary>
internal static class TestBook
{
    public static IReadOnlyList<SchoolTest> All { get; } =
    [
        .. Directory.EnumerateFiles(Tree.Of("tests"), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Tree.Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/node_modules/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(In),
    ];

    private static IEnumerable<SchoolTest> In(string file)
    {
        foreach (var type in CSharpSyntaxTree.ParseText(Tree.Read(file.Split('/'))).GetCompilationUnitRoot().DescendantNodes().OfType<ClassDeclarationSyntax>())
        {
            foreach (var method in type.Members.OfType<MethodDeclarationSyntax>())
            {
                var attributes = method.AttributeLists.SelectMany(list => list.Attributes).ToList();
                if (!attributes.Exists(one => one.Name.ToString() is "Fact" or "Theory")) continue;

                var duties = attributes.Where(one => one.Name.ToString() == "Duty").SelectMany(one => one.ArgumentList!.Arguments).Select(one => ((LiteralExpressionSyntax)one.Expression).Token.ValueText);
                yield return new(method.Identifier.ValueText, file, [.. duties], RefusalsIn(method, type));
            }
        }
    }

    /// <summary>Named in the test itself, in its rows, or in a member of its class that it uses; or said in it, word for word.</summary>
    private static HashSet<Refusal> RefusalsIn(MethodDeclarationSyntax test, ClassDeclarationSyntax type)
    {
        var names = test.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText).ToHashSet();
        var used = type.Members.Where(member => member is MethodDeclarationSyntax { AttributeLists.Count: 0 } method && names.Contains(method.Identifier.ValueText)
            || member is PropertyDeclarationSyntax property && names.Contains(property.Identifier.ValueText)
            || member is FieldDeclarationSyntax field && field.Declaration.Variables.Any(one => names.Contains(one.Identifier.ValueText)));
        var nodes = used.Prepend(test).SelectMany(member => member.DescendantNodes()).ToList();
        var named = nodes.OfType<MemberAccessExpressionSyntax>().Where(one => one.Expression.ToString() == nameof(Refusal)).Select(one => Enum.Parse<Refusal>(one.Name.Identifier.ValueText));
        var said = test.DescendantTokens()
            .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken)
            .Select(token => token.ValueText).ToList();
        return [.. named, .. Sentences.All.Where(one => said.Exists(text => text.Contains(one.Sentence.TrimEnd('。', '.'), StringComparison.Ordinal))).Select(one => one.Refusal)];
    }
}
