using System.Reflection;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Demo;

/// <summary>The demo's evidence: genuine files, each stored once and used by many outcomes.</summary>
internal sealed class DemoEvidence
{
    public const string ElectricityReport = "report-basic-electricity.pdf";
    public const string LogicReport = "report-digital-logic.pdf";
    public const string ProgrammingReport = "report-programming.pdf";
    public const string ChineseReport = "report-chinese.pdf";
    public const string EnglishReport = "report-english.pdf";
    public const string MathematicsReport = "report-mathematics.pdf";
    public const string PhysicsReport = "report-physics.pdf";
    public const string MechanicsReport = "report-mechanics.pdf";
    public const string CircuitDiagram = "diagram-circuit.png";
    public const string MeasurementChart = "chart-measurements.png";
    public const string WiringPhoto = "photo-wiring.jpg";
    public const string ModelPhoto = "photo-model.jpg";
    public const string PosterPhoto = "photo-poster.jpg";
    public const string Speech = "speech-reflection.mp3";
    public const string Song = "song-practice.mp3";
    public const string TrafficLightVideo = "video-traffic-light.mp4";
    public const string MotorVideo = "video-motor.mp4";

    private const string Prefix = "Demo/";

    private readonly SchoolId _school;
    private readonly IReadOnlyDictionary<string, IncomingFile> _received;

    private DemoEvidence(SchoolId school, IReadOnlyDictionary<string, IncomingFile> received) => (_school, _received) = (school, received);

    public static async Task<DemoEvidence> StoreAsync(Incoming incoming, EvidenceStore store, School school, CancellationToken ct) =>
        new(school.SchoolId, await ReceiveAllAsync(incoming, store, school, ct));

    /// <summary>Stores every embedded file under the same rules as a student's upload; by file name.</summary>
    public static async Task<IReadOnlyDictionary<string,
    IncomingFile>> ReceiveAllAsync(Incoming incoming, EvidenceStore store, School school, CancellationToken ct)
    {
        var received = new Dictionary<string, IncomingFile>(StringComparer.Ordinal);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            await using var body = assembly.GetManifestResourceStream(name)!;
            var kind = Path.GetExtension(name) is ".mp3" or ".mp4" ? EvidenceKind.Media : EvidenceKind.Document;
            using var stored = (await incoming.ReceiveAsync(kind, school.Policy.MaxBytes(kind), body, ct)).Value;
            await store.KeepAsync(school.SchoolId, stored, ct);
            received.Add(name[Prefix.Length..], stored);
        }

        return received;
    }

    /// <summary>One of the files as if a student had uploaded it, with the student's own file name.</summary>
    public EvidenceFile Upload(string file, string title, UploadSpan upload)
    {
        var (format, content) = (_received[file].Format, _received[file].Content);
        var id = new EvidenceFileId(Guid.CreateVersion7(upload.CompletedAt));
        return new(id, _school, format, title + Path.GetExtension(file), content, upload, Guid.CreateVersion7(upload.StartedAt));
    }
}
