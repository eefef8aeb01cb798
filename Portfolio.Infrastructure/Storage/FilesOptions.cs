using Microsoft.Extensions.Options;

namespace Portfolio.Infrastructure.Storage;

/// <summary>Section <c>Files</c>: where evidence is kept, and for how long when nobody refers to it any more.</summary>
public sealed class FilesOptions : StoreSettings
{
    /// <summary>The store that everything is read from.</summary>
    public StoreKind Store { get; set; } = StoreKind.Local;

    /// <summary>A second store, written before an upload is acknowledged; none when empty. Found by <see cref="MirrorStore"/>.</summary>
    public StoreKind? Mirror { get; set; }

    public MirrorSettings MirrorStore { get; set; } = new();

    /// <summary>
    /// How long content stays that nothing refers to; at least a day, so that neither an upload nor a backup under way can lose its file.
    /// </summary>
    public TimeSpan KeepUnreferenced { get; set; } = TimeSpan.FromDays(30);
}

internal sealed class FilesOptionsCheck(DataDirectory data) : IValidateOptions<FilesOptions>
{
    public ValidateOptionsResult Validate(string? name, FilesOptions options)
    {
        var problems = options.Missing(options.Store, "Files").ToList();
        if (options.Mirror is { } mirror)
        {
            problems.AddRange(options.MirrorStore.Missing(mirror, "Files:MirrorStore"));
            if (StoreFactory.PlaceOf(options.Store, options, data, "files") == StoreFactory.PlaceOf(
                mirror, options.MirrorStore, data, "mirror"))
            {
                problems.Add("Files:MirrorStore is the same place as Files: a mirror is a second one");
            }
        }

        if (options.KeepUnreferenced < TimeSpan.FromDays(1))
        {
            problems.Add("Files:KeepUnreferenced must be a day or more");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
