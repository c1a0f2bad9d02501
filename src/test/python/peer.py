"""The program's networks in PyTorch on the CPU, to be compared with in one run on one machine.

peer.py train NETWORK FOLDER IMAGES EPOCHS BATCH   prints the images a second of each epoch; NETWORK: seed, quick or deep
peer.py to-accuracy TARGET FOLDER IMAGES EPOCHS    prints the seconds of training until the tutorial's network, seed, reads this
                                                   share of the test digits rightly
"""
import gzip
import pathlib
import sys
import time

import numpy
import torch
from torch import nn


def read(folder, name, header):
    packed = pathlib.Path(folder, name + ".gz")
    content = gzip.decompress(packed.read_bytes()) if packed.exists() else pathlib.Path(folder, name).read_bytes()
    return torch.from_numpy(numpy.frombuffer(content, numpy.uint8, offset=header).copy())


def digits(folder, part):
    images = read(folder, part + "-images-idx3-ubyte", 16).reshape(-1, 1, 28, 28).float() / 255
    return images, read(folder, part + "-labels-idx1-ubyte", 8).long()


def seed():
    return nn.Sequential(
        nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(64, 64, 3), nn.ReLU(),
        nn.Flatten(), nn.Linear(576, 64), nn.ReLU(), nn.Linear(64, 10),
    )


def quick():
    return nn.Sequential(
        nn.Conv2d(1, 24, 5, stride=2, padding=2), nn.ReLU(),
        nn.Conv2d(24, 48, 3, stride=2, padding=1), nn.ReLU(),
        nn.Conv2d(48, 64, 3), nn.ReLU(),
        nn.Flatten(), nn.Linear(1600, 128), nn.ReLU(), nn.Linear(128, 10),
    )


def normalized(maps_in, maps_out, kernel, stride):
    return (
        nn.Conv2d(maps_in, maps_out, kernel, stride=stride, padding=kernel // 2, bias=False),
        nn.BatchNorm2d(maps_out),
        nn.ReLU(),
    )


def deep():
    return nn.Sequential(
        *normalized(1, 32, 5, 2), *normalized(32, 32, 3, 1), *normalized(32, 64, 3, 2), *normalized(64, 64, 3, 1),
        *normalized(64, 96, 3, 2),
        nn.Flatten(), nn.Linear(1536, 128), nn.ReLU(), nn.Linear(128, 10),
    )


NETWORKS = {"seed": seed, "quick": quick, "deep": deep}


def epoch(network, optimizer, images, labels, size):
    network.train()
    begin = time.perf_counter()
    for batch in torch.randperm(len(images)).split(size):
        optimizer.zero_grad()
        nn.functional.cross_entropy(network(images[batch]), labels[batch]).backward()
        optimizer.step()
    return time.perf_counter() - begin


def accuracy(network, images, labels):
    network.eval()
    with torch.no_grad():
        right = sum((network(x).argmax(1) == y).sum().item() for x, y in zip(images.split(500), labels.split(500)))
    return right / len(images)


def ready(name):
    torch.manual_seed(1)
    network = NETWORKS[name]()
    return network, torch.optim.Adam(network.parameters(), 1e-3)


def train(name, folder, images, epochs, size):
    network, optimizer = ready(name)
    x, y = (part[:int(images)] for part in digits(folder, "train"))
    print(*(round(len(x) / epoch(network, optimizer, x, y, int(size))) for _ in range(int(epochs))))


def to_accuracy(target, folder, images, epochs):
    network, optimizer = ready("seed")
    x, y = (part[:int(images)] for part in digits(folder, "train"))
    test = digits(folder, "t10k")
    seconds = best = 0.0
    for number in range(int(epochs)):
        seconds += epoch(network, optimizer, x, y, 64)
        best = max(best, accuracy(network, *test))
        if best >= float(target):
            print(f"{seconds:.1f} s ({number + 1} epochs)")
            return
    print(f"not in {seconds:.1f} s ({epochs} epochs, {100 * best:.2f} % at the best)")


{"train": train, "to-accuracy": to_accuracy}[sys.argv[1]](*sys.argv[2:])
