using Xunit;

namespace LossGen.Package.Tests;

/// <summary>One workshop for all tests, and one test at a time in it.</summary>
[CollectionDefinition(nameof(Workshop))]
public sealed class SharedWorkshop : ICollectionFixture<Workshop>;
