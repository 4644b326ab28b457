using Microsoft.AspNetCore.Builder;

namespace AfterSchoolBot.Testing.WeCom;

public sealed partial class FakeWeCom
{
    private static void MapPage(WebApplication built) => built.MapGet("/", () => "WeCom at home");
}
