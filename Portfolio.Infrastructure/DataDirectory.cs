namespace Portfolio.Infrastructure;

/// <summary>The directory in which the default setup stores everything: database, files and keys.</summary>
public sealed class DataDirectory
{
    /// <exception cref="RefusedToStartException">It does not exist and cannot be created.</exception>
    public DataDirectory(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedToStartException(
                $"The data directory {Path} cannot be made: {e.Message} Name another in Portfolio:DataDirectory, or mount its disk.");
        }
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public string Folder(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;
}
