using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>What a person does with files.</summary>
internal static class VisitorsFiles
{
    private const string Draw = """
        async () => {
          const canvas = new OffscreenCanvas(3200, 2000);
          const pen = canvas.getContext('2d');
          for (let x = 0; x < 3200; x += 20) {
            pen.fillStyle = `hsl(${x / 9} 70% 50%)`;
            pen.fillRect(x, 0, 20, 2000);
            pen.fillStyle = '#222';
            pen.fillRect(x, (x * 7) % 1900, 12, 60);
          }
          const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
          return btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), b => String.fromCharCode(b)).join(''));
        }
        """;

    private const string Measure = """
        async base64 => {
          const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], { type: 'image/jpeg' }));
          return Math.max(picture.width, picture.height);
        }
        """;

    public static Task PickAsync(this Visitor visitor, string kind, byte[] content, string name) =>
        visitor.Handle($"file-{kind}").Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });

    /// <summary>A photo of 3,200 by 2,000 pixels whose metadata contains the location.</summary>
    public static async Task<byte[]> LargePhotoAsync(this Visitor visitor)
    {
        var drawn = Convert.FromBase64String(await visitor.Page.EvaluateAsync<string>(Draw));
        byte[] notes = [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. "GPS 25.03N 121.56E"u8];
        return [.. drawn[..2], 0xFF, 0xE1, 0, (byte)(notes.Length + 2), .. notes, .. drawn[2..]];
    }

    public static Task<int> LongSideAsync(this Visitor visitor, byte[] picture) => visitor.Page.EvaluateAsync<int>(Measure, Convert.ToBase64String(picture));

    /// <summary>The stored bytes of the file that is shown as accepted.</summary>
    public static async Task<byte[]> StoredAsync(this Visitor visitor, RunningPortal portal, ILocator accepted)
    {
        Assert.NotNull(visitor);
        var sha256 = await accepted.GetAttributeAsync("data-sha256");
        return await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(Path.Combine(portal.Directory, "files"), sha256!, SearchOption.AllDirectories)), TestContext.Current.CancellationToken);
    }
}
