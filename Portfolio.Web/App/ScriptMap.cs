using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace Portfolio.Web.App;

/// <summary>
/// The import map of every page: under which name each script is served. That name changes with the content, so a browser keeps a script
/// for good. A browser without import maps asks for the plain name, which is served too and checked each time.
/// </summary>
public static class ScriptMap
{
    private static readonly string[] Folders = ["js/", "lib/"];

    /// <summary>Read from what the build says of the static files; the framework's own map also holds files that nobody imports.</summary>
    public static ImportMapDefinition Imports { get; } = new(Read(), scopes: null, integrity: null);

    /// <summary>For the content security policy: of inline scripts, a page has this one and no other.</summary>
    public static string Sha256 { get; } = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Imports.ToString())));

    private static SortedDictionary<string, string> Read()
    {
        var name = typeof(ScriptMap).Assembly.GetName().Name;
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{name}.staticwebassets.endpoints.json"));
        using var manifest = JsonDocument.Parse(stream);
        var imports = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in manifest.RootElement.GetProperty("Endpoints").EnumerateArray())
        {
            var route = file.GetProperty("Route").GetString()!;
            if (route.EndsWith("js", StringComparison.Ordinal) && PlainName(file) is { } plain
                && Array.Exists(Folders, f => plain.StartsWith(f, StringComparison.Ordinal)))
            {
                imports[$"/{plain}"] = $"/{route}";
            }
        }

        return imports;
    }

    private static string? PlainName(JsonElement file) => file.GetProperty("EndpointProperties").EnumerateArray()
        .Where(p => p.GetProperty("Name").GetString() == "label").Select(p => p.GetProperty("Value").GetString()).FirstOrDefault();
}
