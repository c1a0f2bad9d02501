"""The tutorial network in PyTorch on the CPU, to be compared with in one run on one machine.

peer.py train FOLDER IMAGES EPOCHS         prints images per second, the median of the epochs
peer.py to-accuracy FOLDER IMAGES EPOCHS   prints the seconds of training until 99.0 % of the test digits are read rightly
"""
import gzip
import pathlib
import statistics
import sys
import time

import numpy
import torch
from torch import nn

BATCH = 64
TARGET = 0.99


def read(folder, name, header):
    packed = pathlib.Path(folder, name + ".gz")
    content = gzip.decompress(packed.read_bytes()) if packed.exists() else pathlib.Path(folder, name).read_bytes()
    return torch.from_numpy(numpy.frombuffer(content, numpy.uint8, offset=header).copy())


def digits(folder, part):
    images = read(folder, part + "-images-idx3-ubyte", 16).reshape(-1, 1, 28, 28).float() / 255
    return images, read(folder, part + "-labels-idx1-ubyte", 8).long()


def seed_network():
    return nn.Sequential(
        nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(64, 64, 3), nn.ReLU(),
        nn.Flatten(), nn.Linear(576, 64), nn.ReLU(), nn.Linear(64, 10),
    )


def epoch(network, optimizer, images, labels):
    network.train()
    begin = time.perf_counter()
    for batch in torch.randperm(len(images)).split(BATCH):
        optimizer.zero_grad()
        nn.functional.cross_entropy(network(images[batch]), labels[batch]).backward()
        optimizer.step()
    return time.perf_counter() - begin


def accuracy(network, images, labels):
    network.eval()
    with torch.no_grad():
        right = sum((network(x).argmax(1) == y).sum().item() for x, y in zip(images.split(500), labels.split(500)))
    return right / len(images)


def main(what, folder, images, epochs):
    torch.manual_seed(1)
    network = seed_network()
    optimizer = torch.optim.Adam(network.parameters(), 1e-3)
    x, y = (part[:int(images)] for part in digits(folder, "train"))
    if what == "train":
        print(round(len(x) / statistics.median(epoch(network, optimizer, x, y) for _ in range(int(epochs)))))
        return
    test = digits(folder, "t10k")
    seconds = 0.0
    for _ in range(int(epochs)):
        seconds += epoch(network, optimizer, x, y)
        if accuracy(network, *test) >= TARGET:
            break
    print(round(seconds, 1))


main(*sys.argv[1:])
