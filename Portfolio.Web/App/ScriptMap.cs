using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace Portfolio.Web.App;

/// <summary>
/// The import map of every page: maps each script to its fingerprinted name, so that a browser can cache it indefinitely. A browser
/// without import maps requests the plain name, which is served too and revalidated each time.
/// </summary>
public static class ScriptMap
{
    private static readonly string[] Folders = ["js/", "lib/"];

    /// <summary>Read from the build's static asset manifest; the framework's own map also contains files that nobody imports.</summary>
    public static ImportMapDefinition Imports { get; } = new(Read(), scopes: null, integrity: null);

    /// <summary>For the content security policy: this is the only inline script that a page may have.</summary>
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
